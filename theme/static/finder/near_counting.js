/** Counting the results of a selection that may be limited to what is near. */

import { intersect, size } from "./bits.js";
import { count } from "./counting.js";
import { placedAmong, within } from "./near.js";

/**
 * @typedef {import("./bits.js").Bits} Bits
 * @typedef {import("./selection.js").Selection} Selection
 *
 * @typedef {object} OfNear
 * @property {import("./near.js").Answer} near
 * @property {import("./selection.js").Sort} sort the order that can be had: there may be no distances
 * @property {number} unplaced results that state no place, left out or not
 * @property {number} anywhere results at any distance
 * @typedef {import("./counting.js").Counted & OfNear} CountedNear
 */

/**
 * @param {import("./dataset.js").Dataset} dataset
 * @param {Selection} selection
 * @param {Bits} found groups to choose from: those that the text found
 * @param {import("./near.js").Answer} near
 * @returns {CountedNear}
 */
export function countNear(dataset, { chosen, within: limit, sort }, found, near) {
  const everywhere = count(dataset, chosen, found);
  const { nearness } = near;
  if (!nearness) {
    return { ...everywhere, near, sort: sort === "near" ? "best" : sort, unplaced: 0, anywhere: everywhere.total };
  }
  const counted = limit ? count(dataset, chosen, intersect(within(nearness, limit), found)) : everywhere;
  const unplaced = size(everywhere.groups) - placedAmong(nearness, everywhere.groups);
  return { ...counted, near, sort, unplaced, anywhere: everywhere.total };
}
