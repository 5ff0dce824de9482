/** The row of buttons that says what is chosen, takes it back, and copies the link to the view. */

import { button, element } from "../base/element.js";
import { limitWords } from "./distance.js";
import { chosenValues } from "./selection.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {{key: string, make: () => HTMLButtonElement}} Chip
 */

/** How long "Copied" stands, in milliseconds. */
const COPIED_FOR = 2000;

/**
 * @param {HTMLElement} list
 * @param {Dataset} dataset
 * @param {object} actions
 * @param {(facet: string, value: string) => void} actions.remove
 * @param {() => void} actions.removeNear
 * @param {() => void} actions.removeWithin
 * @param {() => void} actions.clear
 * @param {() => void} actions.leave called when the last button went away under the focus
 * @returns {(selection: Selection, origin?: import("./near.js").Origin) => void} brings the row up to
 *   date; buttons that stay are kept
 */
export function createChips(list, dataset, { remove, removeNear, removeWithin, clear, leave }) {
  /** @type {Map<string, HTMLLIElement>} */
  let items = new Map();
  let near = { id: "", name: "" };

  return (selection, origin) => {
    if (origin) near = { id: selection.near, name: origin.name };
    const focused = [...items.values()].findIndex((item) => item.contains(document.activeElement));
    const wanted = chips(selection);
    const next = new Map(wanted.map(({ key, make }) => [key, items.get(key) ?? element("li", {}, make())]));
    for (const [key, item] of items) if (!next.has(key)) item.remove();
    // Only a chip at the wrong place is moved: moving the one with the focus would take it away.
    [...next.values()].forEach((item, place) => {
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
    });
    items = next;
    list.hidden = items.size === 0;
    if (focused >= 0 && !list.contains(document.activeElement)) focusNear(focused);
  };

  /**
   * @param {Selection} selection
   * @returns {Chip[]}
   */
  function chips(selection) {
    const chosen = chosenValues(selection, dataset).map(({ facet, value }) => ({
      key: `${facet.id}:${value.id}`,
      make: () => filterChip(value.name, () => remove(facet.id, value.id)),
    }));
    const { near: place, within } = selection;
    // Until its name has come there is nothing to show of a place.
    if (place && place === near.id) {
      chosen.push({ key: `near ${place}`, make: () => filterChip(`Near ${near.name}`, removeNear) });
      if (within) chosen.push({ key: `within ${within}`, make: () => filterChip(`Within ${limitWords(within)}`, removeWithin) });
    }
    const all = chosen.length ? [{ key: "clear", make: () => button("chip", "Clear all", clear) }] : [];
    const link = chosen.length || selection.text ? [{ key: "link", make: linkChip }] : [];
    return [...chosen, ...all, ...link];
  }

  /** @param {number} place where the focus was */
  function focusNear(place) {
    const near = [...items.values()][Math.min(place, items.size - 1)]?.querySelector("button");
    if (near) near.focus();
    else leave();
  }
}

/**
 * @param {string} name
 * @param {() => void} onClick
 * @returns {HTMLButtonElement}
 */
function filterChip(name, onClick) {
  const chip = button("chip chosen", name, onClick);
  chip.append(element("span", { "aria-hidden": "true" }, " ×"));
  chip.setAttribute("aria-label", `Remove filter ${name}`);
  return chip;
}

/** @returns {HTMLButtonElement} */
function linkChip() {
  const label = "Copy link to this search";
  const chip = button("chip", label, async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      chip.textContent = "Copied";
    } catch {
      // Without leave to write, or on a page that is not served securely; the address bar has it.
      chip.textContent = "Copy the link from the address bar";
    }
    setTimeout(() => (chip.textContent = label), COPIED_FOR);
  });
  chip.setAttribute("aria-live", "polite");
  return chip;
}
