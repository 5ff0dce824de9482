/**
 * Which groups a selection gives, and how many each value would give: OR inside a facet, AND between
 * facets. The count of a value leaves its own facet's choices aside, as a further value there widens
 * the results.
 */

import { intersect, none, sharedSize, size, unite } from "./bits.js";

/**
 * @typedef {import("./bits.js").Bits} Bits
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./dataset.js").Facet} Facet
 * @typedef {import("./selection.js").Chosen} Chosen
 * @typedef {object} Counted
 * @property {Bits} groups the results
 * @property {number} total how many they are
 * @property {Map<string, number[]>} counts by facet, one number for each of its values
 */

/**
 * @param {Dataset} dataset
 * @param {Chosen} chosen
 * @param {Bits} found groups to choose from: those that the text found
 * @returns {Counted}
 */
export function count(dataset, chosen, found) {
  const allowed = dataset.facets.map((facet) => allowedBy(facet, chosen, dataset.size));
  /** @param {Facet | null} left facet to leave aside */
  const groupsWithout = (left) => {
    const groups = found.slice();
    dataset.facets.forEach((facet, place) => {
      const bits = allowed[place];
      if (facet !== left && bits) intersect(groups, bits);
    });
    return groups;
  };
  const groups = groupsWithout(null);
  const counts = new Map();
  dataset.facets.forEach((facet, place) => {
    const base = allowed[place] ? groupsWithout(facet) : groups;
    counts.set(facet.id, facet.values.map((value) => sharedSize(value.groups, base)));
  });
  return { groups, total: size(groups), counts };
}

/**
 * @param {Facet} facet
 * @param {Chosen} chosen
 * @param {number} size
 * @returns {Bits | null} groups with one of the values chosen in the facet; null: none is chosen
 */
function allowedBy(facet, chosen, size) {
  const ids = chosen.get(facet.id);
  if (!ids) return null;
  return facet.values
    .filter((value) => ids.has(value.id))
    .reduce((bits, value) => unite(bits, value.groups), none(size));
}
