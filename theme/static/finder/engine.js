/** The finder's engine: what a selection gives and in which order; pages show it in their own way. */

import { has, setOf } from "./bits.js";
import { datasetFromIndex } from "./dataset.js";
import { createNear, nearestFirst } from "./near.js";
import { countNear } from "./near_counting.js";
import { createOrderReader } from "./orders.js";
import { createPlaces } from "./places.js";
import { createSpotReader } from "./spots.js";
import { createTextSearch } from "./text.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./text.js").Answer} Answer
 * @typedef {import("./near_counting.js").CountedNear & {answer: Answer | null, order: number[] | null, found: import("./bits.js").Bits}} Ranked answer: null without text; order: null for the best match
 */

/** @param {import("./dataset.js").Index} index */
export function createEngine(index) {
  const dataset = datasetFromIndex(index);
  const openGroups = setOf(Array(index.open).keys(), index.size);
  const text = createTextSearch(index);
  const orderOf = createOrderReader();
  const places = createPlaces();
  const nearTo = createNear(index.size, createSpotReader(), places);

  /**
   * @param {Selection} selection
   * @param {(text: string) => Promise<Answer>} [find] in place of the search itself
   * @returns {Promise<Ranked>}
   */
  async function count(selection, find = text.find) {
    const [answer, order, near] = await Promise.all([
      selection.text ? find(selection.text) : null,
      orderOf(selection.sort),
      nearTo(selection),
    ]);
    // Whoever asks for a closed group by its name shall learn where its people went.
    const found = answer ? setOf(answer.ranking, dataset.size) : openGroups;
    return { ...countNear(dataset, selection, found, near), answer, order, found };
  }
  return { dataset, text, places, count };
}

/**
 * @param {Selection} selection
 * @param {Ranked} counted
 * @param {Dataset} dataset
 * @returns {number[]} the results in order, as many as are to be shown
 */
export function firstGroups({ show }, { groups, answer, order, sort, near }, dataset) {
  const nearness = sort === "near" ? near.nearness : null;
  const first = [];
  for (const ordinal of order ?? answer?.ranking ?? Array(dataset.size).keys()) {
    if (has(groups, ordinal)) first.push(ordinal);
    if (first.length === show && !nearness) break;
  }
  return nearness ? nearestFirst(nearness, first, dataset).slice(0, show) : first;
}
