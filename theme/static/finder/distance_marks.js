/** Distances on the cards of a list, and the heading of those that have none. */

import { element } from "../base/element.js";
import { groups } from "../base/wording.js";
import { distanceWords, unitFor } from "./distance.js";

/**
 * @param {HTMLElement} list
 * @param {number[]} ordinals of its cards, in order
 * @param {import("./near.js").Nearness | null} nearness null: nobody asked
 * @param {number} [unplaced] how many groups without a place come after all others; 0: the order is another
 */
export function markDistances(list, ordinals, nearness, unplaced = 0) {
  for (const old of list.querySelectorAll(":scope > .result .away, :scope > .results-break")) old.remove();
  if (!nearness) return;
  const unit = unitFor();
  let first = null;
  [...list.querySelectorAll(":scope > .result")].forEach((item, place) => {
    const kilometres = nearness.kilometres[ordinals[place]];
    if (kilometres === Infinity) first ??= item.hasAttribute("hidden") ? null : item;
    else item.querySelector(".facts")?.prepend(element("li", { class: "away" }, `${distanceWords(kilometres, unit)} away`));
  });
  if (unplaced) first?.before(breakItem(unplaced));
}

/** @param {number} unplaced */
function breakItem(unplaced) {
  const told = element("p", { class: "small muted" }, `${groups(unplaced)}, whose distance cannot be told`);
  return element("li", { class: "results-break" }, element("h2", {}, "Online or no place stated"), told);
}
