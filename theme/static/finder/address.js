/** The page's address as the memory of the selection. */

import { fromAddress, toAddress } from "./selection.js";

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./dataset.js").Dataset} Dataset
 */

/**
 * @param {Dataset} dataset
 * @returns {Selection}
 */
export function remembered(dataset) {
  return fromAddress(location.search, dataset);
}

/**
 * @param {Selection} selection
 * @param {Dataset} dataset
 * @param {"push" | "replace"} how push: the way back leads to the view before
 */
export function remember(selection, dataset, how) {
  const query = toAddress(selection, dataset);
  // A step to the same view would make the back button seem dead.
  if (query === location.search) return;
  const address = location.pathname + query;
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
