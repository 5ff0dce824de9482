/** The control of one facet: a box for each value, the count beside it, and a way to see them all. */

import { button, element } from "../base/element.js";
import { fold } from "../base/fold.js";
import { figure } from "../base/wording.js";

/**
 * @typedef {import("./dataset.js").Facet} Facet
 * @typedef {object} Row
 * @property {HTMLLabelElement} label
 * @property {HTMLInputElement} box
 * @property {HTMLElement} number
 * @property {string} folded the value's name, to narrow by
 * @property {number} shown the count that stands beside it
 * @typedef {object} FacetControl
 * @property {HTMLFieldSetElement} fieldset
 * @property {(counts: number[], chosen: ReadonlySet<string> | undefined) => void} update
 */

/** Values that are shown at first. */
const FEW = 8;

/** More values than this are too many to look through: a box to narrow them by typing is offered. */
const MANY = 20;

/**
 * @param {Facet} facet
 * @param {(value: string) => void} onToggle
 * @returns {FacetControl}
 */
export function createFacet(facet, onToggle) {
  const rows = facet.values.map((value) => createRow(facet, value, onToggle));
  const narrow = createNarrow(facet.name);
  const toggle = button("more-values", "", () => {
    open = !open;
    if (!open) narrow.value = "";
    arrange();
    if (open && !narrow.hidden) narrow.focus();
  });
  const legend = element("legend", {}, facet.name);
  const fieldset = element("fieldset", { class: "facet" }, legend, narrow, ...rows.map((row) => row.label), toggle);
  let open = false;
  /** @type {number[]} */
  let counts = [];

  narrow.addEventListener("input", arrange);

  function arrange() {
    if (rows.length <= FEW) return;
    const useful = rows.flatMap((row, place) => (counts[place] > 0 || isKept(row) ? [place] : []));
    const typed = fold(narrow.value.trim());
    const fitting = useful.filter((place) => rows[place].folded.includes(typed));
    const visible = new Set(open ? fitting : commonest(useful, counts));
    rows.forEach((row, place) => setHidden(row.label, !visible.has(place) && (typed !== "" || !isKept(row))));
    setHidden(narrow, !open || rows.length <= MANY);
    setHidden(toggle, !open && useful.length <= FEW);
    toggle.textContent = open ? "Show fewer" : `Show all ${useful.length}`;
    toggle.setAttribute("aria-expanded", String(open));
  }

  /** @type {FacetControl["update"]} */
  function update(newCounts, chosen) {
    counts = newCounts;
    rows.forEach((row, place) => {
      row.box.checked = chosen?.has(facet.values[place].id) ?? false;
      row.label.classList.toggle("none", counts[place] === 0 && !row.box.checked);
      if (row.shown === counts[place]) return;
      row.shown = counts[place];
      row.number.textContent = figure(row.shown);
    });
    arrange();
  }

  setHidden(toggle, rows.length <= FEW);
  return { fieldset, update };
}

/**
 * @param {Facet} facet
 * @param {import("./dataset.js").Value} value
 * @param {(value: string) => void} onToggle
 * @returns {Row}
 */
function createRow(facet, value, onToggle) {
  const box = element("input", { type: "checkbox", name: facet.id, value: value.id, autocomplete: "off" });
  box.addEventListener("change", () => onToggle(value.id));
  const number = element("span", { class: "n" });
  const label = element("label", {}, box, element("span", {}, value.name), number);
  return { label, box, number, folded: fold(value.name), shown: -1 };
}

/**
 * @param {string} name of the facet
 * @returns {HTMLInputElement}
 */
function createNarrow(name) {
  return element("input", {
    type: "search",
    class: "narrow",
    "aria-label": `Narrow: ${name}`,
    placeholder: "Type to narrow",
    autocomplete: "off",
    hidden: true,
  });
}

/**
 * @param {number[]} places
 * @param {number[]} counts
 * @returns {number[]} the places of the few values that most results have
 */
function commonest(places, counts) {
  return [...places].sort((a, b) => counts[b] - counts[a] || a - b).slice(0, FEW);
}

/**
 * @param {Row} row
 * @returns {boolean} whether the row must not vanish: it is chosen, or it has the focus
 */
function isKept({ box }) {
  return box.checked || box === document.activeElement;
}

/**
 * @param {HTMLElement} target
 * @param {boolean} hidden
 */
function setHidden(target, hidden) {
  if (target.hidden !== hidden) target.hidden = hidden;
}
