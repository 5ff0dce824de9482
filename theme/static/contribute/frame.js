/**
 * What stands around each control: its name, help and example before it, and below it what is wrong with it.
 *
 * @typedef {import("./schema.js").Node} Described
 * @typedef {import("./plain.js").Field} Field
 */

import { element } from "../base/element.js";
import { dotted } from "./plain.js";

/**
 * @param {Field} field
 * @returns {string} id of the control
 */
export function idOf(field) {
  return ["f", ...field].join("-");
}

/**
 * @param {Described} node
 * @param {Field} field
 * @param {HTMLElement} control
 * @param {HTMLElement} input that takes the focus
 * @returns {HTMLElement}
 */
export function frame(node, field, control, input) {
  const id = idOf(field);
  input.id = id;
  describe(input, node, id);
  const label = element("label", { for: id }, node.title, ...neededMark(node));
  return element("div", { class: "entry", "data-field": dotted(field) }, label, ...help(node, id), control, fault(id));
}

/**
 * @param {Described} node
 * @param {Field} field
 * @param {HTMLElement[]} controls
 * @param {boolean} [quiet] a heading above it says its name already
 * @returns {HTMLElement}
 */
export function group(node, field, controls, quiet = false) {
  const id = idOf(field);
  const legend = element("legend", { class: quiet && "visually-hidden" }, node.title, ...neededMark(node));
  const made = element(
    "fieldset",
    { id, "data-field": dotted(field) },
    legend,
    ...(quiet ? [] : help(node, id)),
    ...controls,
    fault(id),
  );
  describe(made, quiet ? { ...node, help: "", example: undefined } : node, id);
  return made;
}

/**
 * @param {HTMLElement} input
 * @param {Described} node
 * @param {string} id
 */
function describe(input, node, id) {
  const parts = [node.help || node.example !== undefined ? `${id}-help` : "", `${id}-fault`];
  input.setAttribute("aria-describedby", parts.filter(Boolean).join(" "));
  if (isNeeded(node) && input.matches("input, select, textarea")) input.setAttribute("aria-required", "true");
}

/**
 * @param {Described} node
 * @returns {boolean} whether something must be typed: what may be null is left empty
 */
function isNeeded({ needed, nullable }) {
  return needed && !nullable;
}

/** @param {Described} node */
function neededMark(node) {
  return isNeeded(node) ? [" ", element("span", { class: "needed" }, "needed")] : [];
}

/**
 * @param {Described} node
 * @param {string} id
 */
function help({ help: text, example }, id) {
  if (!text && example === undefined) return [];
  const shown = example === undefined ? [] : [" Example: ", element("code", {}, shownExample(example))];
  return [element("p", { class: "help", id: `${id}-help` }, ...withCode(text), ...shown)];
}

/** @param {any} example */
function shownExample(example) {
  return Array.isArray(example) ? example.join(", ") : String(example);
}

/** @param {string} id */
function fault(id) {
  return element("p", { class: "fault", id: `${id}-fault`, "aria-live": "polite" });
}

/**
 * @param {string} text with backticks around what is typed as it is
 * @returns {(Node | string)[]}
 */
export function withCode(text) {
  return /** @type {any[]} */ (
    text.split("`").map((piece, number) => (number % 2 ? element("code", {}, piece) : piece))
  );
}
