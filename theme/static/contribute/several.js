/** Controls for fields that hold several words or numbers: boxes to tick, lines, a pair of degrees. */

import { button, element } from "../base/element.js";
import { frame } from "./frame.js";
import { Decimal, resolve } from "./plain.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./controls.js").Surroundings} Surroundings
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./plain.js").Plain} Plain
 * @typedef {import("./schema.js").Node} Node
 */

/**
 * @param {string} text
 * @returns {Plain}
 */
export function numberIn(text) {
  const value = resolve(text);
  return typeof value === "number" || value instanceof Decimal ? value : text;
}

/**
 * @param {Node} node
 * @param {Field} field
 * @param {Surroundings} around
 * @returns {Control}
 */
export function boxes(node, field, { law, changed }) {
  const choices = /** @type {Node} */ (node.entry).choices;
  const ticks = choices.map((word) => {
    const box = element("input", { type: "checkbox", value: word });
    const name = law.rules.supported[word] ?? word.replaceAll("-", " ");
    return { box, label: element("label", { class: "tick", "data-tick": word }, box, ` ${name}`) };
  });
  /** @type {string[]} as they were written, with words that there is no box for */
  let order = [];
  const list = element("div", { class: "ticks", role: "group" }, ...ticks.map(({ label }) => label));
  const made = frame(node, field, element("div", {}, list, ...allOfThem()), list);
  const label = made.querySelector("label");
  if (label) {
    const name = element("span", { class: "label-like", id: `${list.id}-name` }, ...label.childNodes);
    label.replaceWith(name);
    list.setAttribute("aria-labelledby", name.id);
  }
  /** What a source states is often all that is there. */
  function allOfThem() {
    if (field.at(-1) !== "supports") return [];
    return [
      button("button quiet small-button", "All that is filled in", () => {
        for (const { box, label: one } of ticks) box.checked ||= !one.hidden;
        changed();
      }),
    ];
  }

  return {
    element: made,
    read() {
      const chosen = new Set(ticks.filter(({ box }) => box.checked).map(({ box }) => box.value));
      const kept = order.filter((word) => chosen.has(word) || !choices.includes(word));
      const found = [...kept, ...[...chosen].filter((word) => !kept.includes(word))];
      return found.length ? found : undefined;
    },
    write(value) {
      order = Array.isArray(value) ? value.map(String) : [];
      for (const { box } of ticks) box.checked = order.includes(box.value);
    },
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
export function lines(node, field) {
  const input = element("textarea", { rows: "3" });
  return {
    element: frame({ ...node, help: `${node.help} One a line.` }, field, input, input),
    read() {
      const found = input.value
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
      return found.length ? found : undefined;
    },
    write: (value) => (input.value = Array.isArray(value) ? value.map(String).join("\n") : ""),
  };
}

/**
 * @param {Node} node
 * @param {Field} field
 * @returns {Control}
 */
export function spot(node, field) {
  const input = element("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
  return {
    element: frame(node, field, input, input),
    read() {
      const found = input.value
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(numberIn);
      return found.length ? found : undefined;
    },
    write: (value) => (input.value = Array.isArray(value) ? value.map(String).join(", ") : ""),
  };
}
