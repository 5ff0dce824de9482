/** The whole form: sections with the fields of a record, and the record that is typed into them. */

import { element } from "../base/element.js";
import { createControl } from "./controls.js";
import { readFields } from "./part_control.js";
import { resolve } from "./plain.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./controls.js").Surroundings} Surroundings
 * @typedef {import("./schema.js").Node} Node
 * @typedef {import("./plain.js").PlainMap} PlainMap
 */

/**
 * @param {Node} tree
 * @param {Surroundings} around
 * @param {boolean} isFolded whether sections after the first are folded: who corrects knows what is wrong
 */
export function createRecordForm(tree, around, isFolded) {
  const { sections, by_itself: byItself } = around.law.rules;
  const own = new Set(byItself);
  /** @type {PlainMap} fields that nobody types */
  let kept = {};
  const elements = sections.map((section, number) =>
    sectionOf({ ...section, folded: section.folded || (isFolded && number > 0) }, number, tree, around),
  );
  /** @type {Map<string, Control>} in the order of the record */
  const controls = new Map(
    [...tree.fields.keys()]
      .filter((name) => !own.has(name))
      .map((name) => [name, /** @type {Control} */ (around.controls.get(name))]),
  );
  fillFromPlaces(around);

  const whole = element("div", { class: "sections" }, ...elements);
  return {
    element: whole,

    /** @returns {PlainMap} */
    read() {
      const typed = readFields(controls) ?? {};
      const whole = { ...typed, ...kept };
      return Object.fromEntries(
        [...tree.fields.keys()].filter((name) => name in whole).map((name) => [name, whole[name]]),
      );
    },

    /** @param {PlainMap} record */
    write(record) {
      kept = Object.fromEntries(Object.entries(record).filter(([name]) => own.has(name)));
      for (const [name, control] of controls) control.write(record[name]);
    },

    /** @param {PlainMap} record of which a source can only state what it has */
    offerStated(record) {
      for (const tick of whole.querySelectorAll('[data-field$=".supports"] [data-tick]')) {
        const isThere = (tick.getAttribute("data-tick") ?? "") in record;
        tick.toggleAttribute("hidden", !isThere && !tick.querySelector("input")?.checked);
      }
    },
  };
}

/**
 * @param {import("./law.js").Rules["sections"][number]} section
 * @param {number} number
 * @param {Node} tree
 * @param {Surroundings} around
 */
function sectionOf({ name, lede, fields, folded }, number, tree, around) {
  const title = element("h2", { id: `section-${number}` }, name);
  const controls = fields.map((field) => {
    const node = /** @type {Node} */ (tree.fields.get(field));
    return createControl(node, [field], around, fields.length === 1 || node.title === name).element;
  });
  const inner = [element("p", { class: "muted" }, lede), ...controls];
  const made = folded
    ? element("details", {}, element("summary", {}, title), ...inner)
    : element("div", {}, title, ...inner);
  return element(
    "section",
    { class: "record-section", "aria-labelledby": title.id, "data-section": fields.join(" ") },
    made,
  );
}

/**
 * A city that is chosen fills in the rest of its place.
 *
 * @param {Surroundings} around
 */
function fillFromPlaces(around) {
  const region = around.control(["region"]);
  if (!region) return;
  region.onPlace = ({ country, part, latitude, longitude }) => {
    const put = (/** @type {string} */ name, /** @type {any} */ value) =>
      around.control(["region", name])?.write(value);
    put("country", country);
    put("subdivision", part || undefined);
    put(
      "location",
      [latitude, longitude].map((degrees) => resolve(String(degrees))),
    );
    if (!around.control(["region", "reach"])?.read()) put("reach", "local");
    around.tell("Country and coordinates are filled in");
  };
}
