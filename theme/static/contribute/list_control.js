/** A list of parts, such as the sources: entries that can be added and taken away. */

import { button, element } from "../base/element.js";
import { group, idOf } from "./frame.js";
import { fieldsOf } from "./part_control.js";
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
export function listControl(node, field, around, quiet = false) {
  const entry = /** @type {Node} */ (node.entry);
  const noun = entry.title.toLowerCase();
  const list = element("ol", { class: "entries" });
  const add = button("button quiet", `Add ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`, addOne);
  /** @type {{read: () => Plain | undefined, write: (value: any) => void}[]} */
  let entries = [];

  function addOne() {
    put([...entries.map((one) => one.read()), undefined]);
    focusOn(entries.length - 1);
    around.changed();
  }

  /** @param {number} number */
  function remove(number) {
    const values = entries.map((one) => one.read());
    values.splice(number, 1);
    around.removed(field, number);
    put(values);
    around.tell(`${entry.title} ${number + 1} is taken away`);
    add.focus();
    around.changed();
  }

  /** @param {number} number */
  function focusOn(number) {
    /** @type {HTMLElement | null | undefined} */ (
      list.children[number]?.querySelector("input, select, textarea")
    )?.focus();
  }

  /** @param {(Plain | undefined)[]} values */
  function put(values) {
    const start = `${dotted(field)}[`;
    for (const name of around.controls.keys()) if (name.startsWith(start)) around.controls.delete(name);
    entries = values.map((_, number) => entryOf(number));
    entries.forEach((one, number) => one.write(values[number]));
  }

  /** @param {number} number */
  function entryOf(number) {
    if (!number) list.replaceChildren();
    const own = [...field, number];
    const inner = fieldsOf(entry, own, around);
    const away = button("button quiet", "Take away", () => remove(number));
    const title = `${entry.title} ${number + 1}`;
    away.append(element("span", { class: "visually-hidden" }, ` ${title}`));
    const elements = [...inner.controls.values()].map((one) => one.element);
    const made = group({ ...entry, title, help: "", example: undefined, needed: false }, own, [...elements, away]);
    list.append(element("li", { id: `${idOf(own)}-entry` }, made));
    return inner;
  }

  const least = node.needed ? 1 : 0;
  put(Array.from({ length: least }, () => undefined));
  return {
    element: group(node, field, [list, add], quiet),
    read() {
      const found = entries.map((one) => one.read()).filter((value) => value !== undefined);
      return found.length ? /** @type {Plain[]} */ (found) : undefined;
    },
    write(value) {
      const values = Array.isArray(value) ? value : [];
      list.replaceChildren();
      put([...values, ...Array.from({ length: Math.max(0, least - values.length) }, () => undefined)]);
    },
  };
}
