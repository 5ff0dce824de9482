/** A part of a record, such as its region: its fields together. */

import { createControl } from "./controls.js";
import { group } from "./frame.js";
import { dotted } from "./plain.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./controls.js").Surroundings} Surroundings
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./plain.js").Plain} Plain
 * @typedef {import("./schema.js").Node} Node
 */

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 * @param {boolean} [quiet]
 * @returns {Control}
 */
export function partControl(node, field, around, quiet = false) {
  const inner = fieldsOf(node, field, around);
  const shown = around.law.rules.orders[dotted(field)] ?? [...node.fields.keys()];
  const elements = shown.map((name) => /** @type {Control} */ (inner.controls.get(name)).element);
  return { element: group(node, field, elements, quiet), ...inner };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 */
export function fieldsOf(node, field, around) {
  /** @type {Map<string, Control>} in the order of the record */
  const controls = new Map([...node.fields].map(([name, one]) => [name, createControl(one, [...field, name], around)]));
  return {
    controls,
    read: () => readFields(controls),
    /** @param {any} value */
    write(value) {
      for (const [name, control] of controls) control.write(value?.[name] ?? undefined);
    },
  };
}

/**
 * @param {Map<string, Control>} controls
 * @returns {import("./plain.js").PlainMap | undefined} undefined where nothing is typed in any of them
 */
export function readFields(controls) {
  const found = [...controls]
    .map(([name, control]) => [name, control.read()])
    .filter(([, value]) => value !== undefined);
  return found.some(([, value]) => value !== null) ? Object.fromEntries(found) : undefined;
}
