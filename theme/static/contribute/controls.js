/**
 * The controls of the form, one for each kind of field. A control reads and writes plain data: `undefined` where
 * nothing is typed, a text as it was typed where it is no number, so that the check can say so.
 *
 * @typedef {import("./plain.js").Plain} Plain
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./schema.js").Node} Node
 *
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {() => Plain | undefined} read
 * @property {(value: Plain | undefined) => void} write
 * @property {(place: import("../finder/places.js").Place) => void} [onPlace] of a region
 *
 * @typedef {object} Surroundings what controls need of the form
 * @property {import("./law.js").Law} law
 * @property {(sentence: string) => void} tell a screen reader
 * @property {() => void} changed
 * @property {(field: Field, number: number) => void} removed an entry of a list
 * @property {(field: Field) => Control | undefined} control
 * @property {Map<string, Control>} controls by dotted field
 * @property {() => Promise<import("./names.js").Names | null>} names
 * @property {(text: string) => Promise<import("../finder/places.js").Place[]>} places
 * @property {() => Promise<import("./law.js").Choice[]>} partsHere of the country that is named
 * @property {() => Promise<string[]>} zonesHere of the country that is named, nearest first
 */

import { element } from "../base/element.js";
import { frame } from "./frame.js";
import { listControl } from "./list_control.js";
import { partControl } from "./part_control.js";
import { boxes, lines, numberIn, spot } from "./several.js";
import { dotted } from "./plain.js";
import { manyWords, oneWord } from "./word_controls.js";

/** Characters from which a text gets a box of several lines. */
const LONG = 160;

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 * @param {boolean} [quiet]
 * @returns {Control}
 */
export function createControl(node, field, around, quiet = false) {
  const made = makerFor(node, field)(node, field, around, quiet);
  around.controls.set(dotted(field), made);
  return made;
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {(node: Node, field: Field, around: Surroundings, quiet: boolean) => Control}
 */
function makerFor(node, field) {
  if (node.kind === "part") return partControl;
  if (node.kind === "list") return makerForList(/** @type {Node} */ (node.entry), node, field);
  if (node.kind === "text" && isWord(node, field)) return oneWord;
  return MAKERS[node.kind] ?? typed;
}

/**
 * @param {Node} entry
 * @param {Node} node
 * @param {Field} field
 */
function makerForList(entry, node, field) {
  if (entry.kind === "part") return listControl;
  if (entry.kind === "choice") return boxes;
  if (entry.kind === "number") return spot;
  return isWord(node, field) ? manyWords : lines;
}

/** Fields that name other groups by their ids. */
const GROUPS = ["parent", "into", "not_same_as"];

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {boolean} whether its text is chosen from what is known
 */
function isWord({ vocabulary, form }, field) {
  const name = String(field.at(-1));
  return Boolean(vocabulary) || form === "timezone" || GROUPS.includes(name) || ["city", "subdivision"].includes(name);
}

/** @type {Partial<Record<import("./schema.js").Kind, (node: Node, field: Field) => Control>>} */
const MAKERS = { choice, flag, true: onlyTrue, "address-or-true": addressOrTrue };

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
function typed(node, field) {
  const isProse = node.limits.maxLength > LONG && !node.form;
  const input =
    node.limits.maxLength >= LONG && !node.form
      ? element("textarea", { rows: isProse ? "7" : "3" })
      : element("input", attributesOf(node));
  const write = TEXTS[node.form] ?? TEXTS[node.kind] ?? ((/** @type {string} */ text) => text);
  const nothing = node.needed && node.nullable ? null : undefined;
  let end = "\n";
  return {
    element: frame(node, field, input, input),
    read() {
      const text = isProse ? input.value.trim() : input.value.replace(/\s*\n\s*/g, " ").trim();
      if (!text) return nothing;
      return isProse ? text.replace(/[ \t]+$/gm, "") + end : write(text);
    },
    write(value) {
      const text = value === undefined || value === null ? "" : String(value);
      if (isProse && text) end = text.endsWith("\n") ? "\n" : "";
      input.value = text.trimEnd();
    },
  };
}

/** @type {Record<string, (text: string) => Plain>} what a text means, by the form or the kind of its field */
const TEXTS = {
  recurrence: (text) => text.toLowerCase(),
  count: numberIn,
  number: numberIn,
  date: (text) => (/^\d{4}$/.test(text) ? Number(text) : text),
};

/**
 * @param {Node} node
 * @returns {Record<string, string>}
 */
function attributesOf({ kind, form }) {
  if (form === "address") return { type: "url", inputmode: "url", autocomplete: "off", spellcheck: "false" };
  if (kind === "count" || kind === "number")
    return { type: "text", inputmode: "decimal", autocomplete: "off", class: "short" };
  return { type: "text", autocomplete: "off", ...(kind === "date" || form === "time" ? { class: "short" } : {}) };
}

/**
 * @param {string} word an id of the model: `user-group`
 * @returns {string} `User group`
 */
export function spoken(word) {
  const words = word.replace(/[-_]/g, " ");
  return words[0].toUpperCase() + words.slice(1);
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
function choice(node, field) {
  const options = node.choices.map((word) => element("option", { value: word }, spoken(word)));
  const select = element("select", {}, element("option", { value: "" }, "Choose"), ...options);
  return {
    element: frame(node, field, select, select),
    read: () => select.value || undefined,
    write: (value) => (select.value = typeof value === "string" ? value : ""),
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
function flag(node, field) {
  const options = [
    ["", "No source says"],
    ["true", "Yes"],
    ["false", "No"],
  ].map(([value, name]) => element("option", { value }, name));
  const select = element("select", {}, ...options);
  return {
    element: frame(node, field, select, select),
    read: () => (select.value ? select.value === "true" : undefined),
    write: (value) => (select.value = typeof value === "boolean" ? String(value) : ""),
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
function onlyTrue(node, field) {
  const box = element("input", { type: "checkbox" });
  return {
    element: frame(node, field, box, box),
    read: () => box.checked || undefined,
    write: (value) => (box.checked = value === true),
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
function addressOrTrue(node, field) {
  const input = element("input", attributesOf({ ...node, form: "address" }));
  const box = element("input", { type: "checkbox" });
  const only = element("label", { class: "tick" }, box, " There is one, but no address is known");
  return {
    element: frame(node, field, element("div", {}, input, only), input),
    read: () => input.value.trim() || box.checked || undefined,
    write(value) {
      input.value = typeof value === "string" ? value : "";
      box.checked = value === true;
    },
  };
}
