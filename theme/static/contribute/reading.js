/**
 * Reading a record's text in the one form that records have. What is written otherwise is refused: whoever reads
 * writes the result again, and only a text that comes out as it went in is taken.
 */

import { recordText } from "./emission.js";
import { resolve } from "./plain.js";

/**
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./emission.js").Comment} Comment
 * @typedef {{data: import("./plain.js").PlainMap, comments: Comment[]}} Read
 */

const KEY = /^([A-Za-z_][\w-]*|"(?:[^"\\]|\\.)*"):(?: (.*))?$/;
const BLOCK = /^(\|-?)(?:  (#.*))?$/;
const COMMENT = /^\s*#/;
const QUOTED = /"(?:[^"\\]|\\.)*"/y;
const NAME = /([A-Za-z_][\w-]*|"(?:[^"\\]|\\.)*"): /y;

/** A text in another form than records have. */
export class OtherForm extends Error {}

/**
 * @param {string} text
 * @param {string} file
 * @returns {Read}
 * @throws {OtherForm}
 */
export function readRecord(text, file) {
  const reader = new Reader(text);
  const data = reader.mapping(0, []);
  if (reader.line !== undefined || recordText(data, file, reader.comments) !== text) throw new OtherForm(file);
  return { data, comments: reader.comments };
}

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.lines = text.split("\n").slice(1, -1);
    this.place = 0;
    /** @type {Comment[]} */
    this.comments = [];
    /** @type {string[]} comments whose field is still to come */
    this.waiting = [];
  }

  /** @returns {string | undefined} the line at hand; comments above it are taken */
  get line() {
    while (COMMENT.test(this.lines[this.place] ?? "")) this.waiting.push(this.lines[this.place++].trim());
    const line = this.lines[this.place];
    if (line === undefined) this.settle(null);
    return line;
  }

  /** @param {Field | null} field that the comments above stand above */
  settle(field) {
    for (const text of this.waiting) this.comments.push({ field, text, behind: false });
    this.waiting = [];
  }

  /**
   * @param {number} indent
   * @param {Field} above
   * @param {string} [first] a field on the line at hand, behind the dash of its list
   * @returns {import("./plain.js").PlainMap}
   */
  mapping(indent, above, first) {
    /** @type {import("./plain.js").PlainMap} */
    const found = {};
    for (let rest = first ?? this.indented(indent); rest !== null; rest = this.indented(indent)) {
      const [, key, value = ""] = KEY.exec(rest) ?? this.refuse(rest);
      const name = key.startsWith('"') ? JSON.parse(key) : key;
      /** @type {Field} */
      const field = [...above, name];
      this.settle(field);
      this.place++;
      found[name] = this.value(value, indent, field);
    }
    return found;
  }

  /**
   * @param {number} indent
   * @returns {string | null} what stands on the line at hand behind an indentation; null where it has another
   */
  indented(indent) {
    const { line } = this;
    const rest = line?.slice(indent) ?? "";
    return line?.startsWith(" ".repeat(indent)) && /^[^ -]/.test(rest) ? rest : null;
  }

  /**
   * @param {string} text behind the colon
   * @param {number} indent of the field
   * @param {Field} field
   * @returns {import("./plain.js").Plain}
   */
  value(text, indent, field) {
    const block = BLOCK.exec(text);
    if (block) {
      this.behind(field, block[2]);
      return this.block(indent + 2, block[1] === "|");
    }
    if (text === "" || /^ #/.test(text)) {
      this.behind(field, text.trim());
      return this.line?.startsWith(`${" ".repeat(indent + 2)}- `)
        ? this.list(indent + 2, field)
        : this.mapping(indent + 2, field);
    }
    return this.inline(text, field);
  }

  /**
   * @param {number} indent
   * @param {Field} above
   * @returns {import("./plain.js").PlainList}
   */
  list(indent, above) {
    const dash = `${" ".repeat(indent)}- `;
    const found = [];
    while (this.line?.startsWith(dash)) {
      const field = [...above, found.length];
      const rest = this.lines[this.place].slice(dash.length);
      if (!rest.startsWith('"') && KEY.test(rest)) found.push(this.mapping(indent + 2, field, rest));
      else {
        this.settle(field);
        this.place++;
        found.push(this.inline(rest, field));
      }
    }
    return found;
  }

  /**
   * @param {number} indent
   * @param {boolean} ended whether a line ends the text
   */
  block(indent, ended) {
    const pad = " ".repeat(indent);
    const found = [];
    for (let line = this.lines[this.place]; line === "" || line?.startsWith(pad); line = this.lines[++this.place]) {
      found.push(line.slice(indent));
    }
    return found.join("\n") + (ended ? "\n" : "");
  }

  /**
   * @param {string} text
   * @param {Field} field
   */
  inline(text, field) {
    const scan = { text, at: 0 };
    const value = inFlow(scan, false);
    this.behind(field, text.slice(scan.at).trim());
    return value;
  }

  /**
   * @param {Field} field
   * @param {string | undefined} text
   */
  behind(field, text) {
    if (text && !text.startsWith("#")) this.refuse(text);
    if (text) this.comments.push({ field, text, behind: true });
  }

  /**
   * @param {string} text
   * @returns {never}
   */
  refuse(text) {
    throw new OtherForm(text);
  }
}

/**
 * @param {{text: string, at: number}} scan
 * @param {boolean} inside whether it stands in brackets
 * @returns {import("./plain.js").Plain}
 */
function inFlow(scan, inside) {
  const start = scan.text[scan.at];
  if (start === "[") return list(scan);
  if (start === "{") return mapping(scan);
  if (start === '"') return JSON.parse(taken(scan, QUOTED)[0]);
  const rest = scan.text.slice(scan.at);
  const end = rest.search(inside ? /, |[\]}]/ : / +#|$/);
  if (end < 0) throw new OtherForm(rest);
  scan.at += end;
  return resolve(rest.slice(0, end));
}

/**
 * @param {{text: string, at: number}} scan
 * @returns {import("./plain.js").PlainList}
 */
function list(scan) {
  const found = [];
  for (scan.at++; scan.text[scan.at] !== "]"; next(scan, "]")) found.push(inFlow(scan, true));
  scan.at++;
  return found;
}

/**
 * @param {{text: string, at: number}} scan
 * @returns {import("./plain.js").PlainMap}
 */
function mapping(scan) {
  /** @type {import("./plain.js").PlainMap} */
  const found = {};
  for (scan.at++; scan.text[scan.at] !== "}"; next(scan, "}")) {
    const name = taken(scan, NAME)[1];
    found[name.startsWith('"') ? JSON.parse(name) : name] = inFlow(scan, true);
  }
  scan.at++;
  return found;
}

/**
 * @param {{text: string, at: number}} scan
 * @param {string} end
 */
function next(scan, end) {
  if (scan.text.startsWith(", ", scan.at)) scan.at += 2;
  else if (scan.text[scan.at] !== end) throw new OtherForm(scan.text);
}

/**
 * @param {{text: string, at: number}} scan
 * @param {RegExp} pattern
 * @returns {RegExpExecArray}
 */
function taken(scan, pattern) {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text);
  if (!found) throw new OtherForm(scan.text);
  scan.at = pattern.lastIndex;
  return found;
}
