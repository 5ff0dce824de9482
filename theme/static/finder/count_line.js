/** The line above the results: how many there are, in which order, and what was not found. */

import { element } from "../base/element.js";
import { groups } from "../base/wording.js";

/** @typedef {import("./selection.js").Selection} Selection */

/**
 * @param {HTMLElement} place filled with `37 groups · best match first · “blorb” was not found`
 * @param {number} total
 * @param {Selection} selection
 * @param {string[]} [missing] words that no group has
 */
export function showCount(place, total, { text, sort }, missing = []) {
  const order = { best: text ? "best match first" : "", name: "by name", newest: "newest facts first", near: "nearest first" }[sort];
  const rest = [];
  if (total > 1 && order) rest.push(order);
  if (total > 0 && missing.length) rest.push(notFound(missing));
  place.replaceChildren(element("b", {}, groups(total)), ...rest.map((part) => ` · ${part}`));
}

/** @param {string[]} missing */
function notFound(missing) {
  const quoted = missing.map((word) => `“${word}”`).join(", ");
  return `${quoted} ${missing.length > 1 ? "were" : "was"} not found`;
}
