/** What sets groups apart that fit a question equally well: parents come before their chapters. */

import { unpack } from "./wordbook.js";

/** What a group gains by its chapters, its kind and its reach; what a closed one loses. */
const [HAS_CHAPTERS, LARGE_KIND, WORLDWIDE, CLOSED] = [0.2, 0.08, 0.05, -0.5];

/** Kinds of groups that speak for a field. */
const LARGE_KINDS = ["association", "foundation"];

/**
 * @param {import("./dataset.js").Index} index
 * @param {import("./meanings.js").Vocabulary} vocabulary
 * @returns {Float32Array} by group
 */
export function standingOf(index, vocabulary) {
  const standing = new Float32Array(index.size);
  for (const group of unpack(vocabulary.parents)) standing[group] += HAS_CHAPTERS;
  raise("kind", LARGE_KINDS, LARGE_KIND);
  raise("where", ["worldwide"], WORLDWIDE);
  standing.subarray(index.open).fill(CLOSED);
  return standing;

  /**
   * @param {string} id
   * @param {string[]} wanted
   * @param {number} gain
   */
  function raise(id, wanted, gain) {
    const facet = index.facets.find((one) => one.id === id);
    const places = new Set(facet?.values.flatMap(([value], place) => (wanted.includes(value) ? [place] : [])));
    facet?.of.forEach((values, group) => {
      if (values.some((value) => places.has(value))) standing[group] += gain;
    });
  }
}

/**
 * @param {import("./dataset.js").Index} index
 * @returns {Int16Array} by group, the place of its country among the values of the facet Where; -1 for none
 */
export function countriesOf(index) {
  const countries = new Int16Array(index.size).fill(-1);
  const where = index.facets.find(({ id }) => id === "where");
  where?.of.forEach((values, group) => {
    countries[group] = values.find((value) => /^[A-Z]{2}$/.test(where.values[value][0])) ?? -1;
  });
  return countries;
}
