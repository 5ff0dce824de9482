/** The text of a record in the one form that records have, as `guildhall/editing` writes it. */

import { Decimal, dotted, isMap } from "./plain.js";
import { written } from "./scalars.js";

/**
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./plain.js").Plain} Plain
 *
 * @typedef {object} Comment
 * @property {Field | null} field that it stands above or behind; null at the end
 * @property {string} text from its `#` on
 * @property {boolean} behind on the line of the field
 */

/** Columns; a list of words and numbers that fits is written on one line, a longer one is not. */
const WIDEST = 100;

/** Small mappings that are written on one line, and texts of several lines. */
const ON_ONE_LINE = ["recurs"];
const PROSE = ["description"];

const KEY = /^[A-Za-z_][\w-]*$/;

/**
 * @param {string} file path in the repository
 * @returns {string} the first line of a record: where editors find the schema
 */
export function head(file) {
  return `# yaml-language-server: $schema=${"../".repeat(file.split("/").length - 2)}schema/group.schema.json`;
}

/**
 * @param {{[name: string]: Plain}} data fields in the order of the model
 * @param {string} file
 * @param {Comment[]} [comments]
 * @returns {string}
 */
export function recordText(data, file, comments = []) {
  const lines = withComments([...placed(data, 0, [])], comments);
  return [head(file), ...lines].map((line) => `${line}\n`).join("");
}

/**
 * @param {{[name: string]: Plain}} fields
 * @param {number} indent
 * @param {Field} above
 * @returns {Generator<[Field, string]>} lines, each with the field that begins there
 */
export function* placed(fields, indent, above) {
  const pad = " ".repeat(indent);
  for (const [name, value] of Object.entries(fields)) {
    const field = [...above, name];
    const key = KEY.test(name) ? name : JSON.stringify(name);
    if (typeof value === "string" && PROSE.includes(name) && isProse(value)) {
      yield [field, `${pad}${key}: ${value.endsWith("\n") ? "|" : "|-"}`];
      for (const line of value.replace(/\n$/, "").split("\n")) yield [field, line && `${pad}  ${line}`];
    } else if (isBelow(name, value, indent)) {
      yield [field, `${pad}${key}:`];
      yield* below(value, indent + 2, field);
    } else yield [field, `${pad}${key}: ${inline(value)}`];
  }
}

/**
 * @param {any} value
 * @param {number} indent
 * @param {Field} field
 * @returns {Generator<[Field, string]>}
 */
function* below(value, indent, field) {
  if (!Array.isArray(value)) return yield* placed(value, indent, field);
  for (const [number, entry] of value.entries()) yield* item(entry, indent, [...field, number]);
}

/**
 * @param {any} entry
 * @param {number} indent
 * @param {Field} field
 * @returns {Generator<[Field, string]>}
 */
function* item(entry, indent, field) {
  const pad = " ".repeat(indent);
  if (!isMap(entry) || !Object.keys(entry).length) return void (yield [field, `${pad}- ${inline(entry)}`]);
  let first = true;
  for (const [inner, line] of placed(entry, indent + 2, field)) {
    yield [inner, first ? `${pad}- ${line.trimStart()}` : line];
    first = false;
  }
}

/** @param {string} text */
function isProse(text) {
  const lines = text.replace(/\n$/, "").split("\n");
  return !/^[ \n]/.test(text) && lines.every((line) => line.trim() || !line) && Boolean(lines.at(-1));
}

/**
 * @param {string} name
 * @param {any} value
 * @param {number} indent
 * @returns {boolean} whether a value is written below its name
 */
function isBelow(name, value, indent) {
  if (isMap(value)) return Object.keys(value).length > 0 && !ON_ONE_LINE.includes(name);
  if (!Array.isArray(value)) return false;
  if (value.some((entry) => isMap(entry) || Array.isArray(entry))) return true;
  return indent + [...`${name}: ${inline(value)}`].length > WIDEST;
}

/**
 * @param {any} value
 * @param {boolean} [inFlow]
 * @returns {string} on one line
 */
function inline(value, inFlow = false) {
  if (Array.isArray(value)) return `[${value.map((one) => inline(one, true)).join(", ")}]`;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(
      ([name, one]) => `${KEY.test(name) ? name : JSON.stringify(name)}: ${inline(one, true)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  if (typeof value === "string") return written(value, inFlow);
  return value instanceof Decimal || typeof value === "bigint" ? String(value) : JSON.stringify(value);
}

/**
 * @param {[Field, string][]} lines
 * @param {Comment[]} comments
 * @returns {string[]} with each comment above or behind the first line of its field
 */
function withComments(lines, comments) {
  if (!comments.length) return lines.map(([, line]) => line);
  const { above, behind, last } = stands(comments, new Set(lines.map(([field]) => dotted(field))));
  const found = lines.flatMap(([field, line]) => {
    const name = dotted(field);
    const indent = line.slice(0, line.length - line.trimStart().length);
    const before = (above.get(name) ?? []).map((text) => indent + text);
    const after = behind.get(name);
    above.delete(name);
    behind.delete(name);
    return [...before, after ? `${line}  ${after}` : line];
  });
  return [...found, ...last];
}

/**
 * @param {Comment[]} comments
 * @param {Set<string>} fields
 */
function stands(comments, fields) {
  /** @type {Map<string, string[]>} */
  const above = new Map();
  /** @type {Map<string, string>} */
  const behind = new Map();
  const last = [];
  for (const comment of comments) {
    const name = nearestField(comment.field, fields);
    if (!name) last.push(comment.text);
    else if (comment.behind && !behind.has(name)) behind.set(name, comment.text);
    else above.set(name, [...(above.get(name) ?? []), comment.text]);
  }
  return { above, behind, last };
}

/**
 * @param {Field | null} field
 * @param {Set<string>} fields
 * @returns {string} the field, or the nearest above it that begins a line
 */
function nearestField(field, fields) {
  for (let left = field ?? []; left.length; left = left.slice(0, -1)) {
    if (fields.has(dotted(left))) return dotted(left);
  }
  return "";
}
