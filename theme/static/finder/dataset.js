/** What can be filtered: the facets with the groups of each value, and the orders of the groups. */

import { add, none, size as sizeOf } from "./bits.js";

/**
 * A group is known by its ordinal, its place in the default order.
 *
 * @typedef {import("./bits.js").Bits} Bits
 * @typedef {{id: string, name: string, groups: Bits}} Value
 * @typedef {{id: string, name: string, values: Value[]}} Facet
 * @typedef {{size: number, facets: Facet[]}} Dataset
 *
 * @typedef {{id: string, name: string, values: [string, string][]}} FacetNames values as id and name
 * @typedef {FacetNames & {of: number[][]}} IndexFacet of: for each group, places of its values
 * @typedef {{facets: string[], kinds: number[][][], of: number[]}} Rows facets that vary together: each
 *   combination of their values, and for each group the number of its combination
 * @typedef {object} IndexFile find/index.json
 * @property {number} size
 * @property {number} open
 * @property {FacetNames[]} facets
 * @property {Rows[]} rows
 * @property {number} chunk
 * @property {string[]} cards
 *
 * @typedef {object} Index the file with its rows unpacked
 * @property {number} size
 * @property {number} open groups that are not closed; the closed ones come after them
 * @property {IndexFacet[]} facets
 * @property {number} chunk cards to a file
 * @property {string[]} cards names of the files of cards, in order
 */

/**
 * @param {IndexFile} file
 * @returns {Index}
 */
export function indexFromFile({ rows, ...file }) {
  const facets = file.facets.map((facet) => {
    const row = /** @type {Rows} */ (rows.find((one) => one.facets.includes(facet.id)));
    const place = row.facets.indexOf(facet.id);
    return { ...facet, of: row.of.map((kind) => row.kinds[kind][place]) };
  });
  return { ...file, facets };
}

/**
 * @param {Index} index
 * @returns {Dataset}
 */
export function datasetFromIndex(index) {
  const facets = index.facets.map((facet) => {
    const values = emptyValues(facet, index.size);
    facet.of.forEach((places, ordinal) => {
      for (const place of places) add(values[place].groups, ordinal);
    });
    return { id: facet.id, name: facet.name, values };
  });
  return { size: index.size, facets };
}

/**
 * The data set of a page that holds its groups as list items. A value that every group has is the
 * subject of the page, not a choice, and is left out.
 *
 * @param {HTMLElement[]} items with data-values ("0.3 2.11": places of facets and of their values) and data-date-rank (0 = newest)
 * @param {FacetNames[]} names
 * @returns {Dataset}
 */
export function datasetFromList(items, names) {
  const facets = names.map((facet) => ({ ...facet, values: emptyValues(facet, items.length) }));
  const known = new Map(
    facets.flatMap(({ values }, facet) => values.map((value, place) => [`${facet}.${place}`, value])),
  );
  items.forEach((item, ordinal) => {
    for (const token of (item.dataset.values ?? "").split(" ")) {
      const value = known.get(token);
      if (value) add(value.groups, ordinal);
    }
  });
  for (const facet of facets) facet.values = facet.values.filter((value) => isChoice(value, items.length));
  return { size: items.length, facets };
}

/**
 * @param {HTMLElement[]} items
 * @returns {Record<import("./selection.js").Sort, number[]>} all ordinals in each order; the nearest are ordered elsewhere
 */
export function ordersOfList(items) {
  const { compare } = new Intl.Collator("en");
  return {
    best: [...items.keys()],
    near: [...items.keys()],
    name: orderBy(items, (item) => item.querySelector("h2 a, h3 a")?.textContent ?? "", compare),
    newest: orderBy(items, (item) => Number(item.dataset.dateRank), (a, b) => a - b),
  };
}

/**
 * @param {FacetNames} facet
 * @param {number} size
 * @returns {Value[]}
 */
function emptyValues(facet, size) {
  return facet.values.map(([id, name]) => ({ id, name, groups: none(size) }));
}

/**
 * @param {Value} value
 * @param {number} size
 * @returns {boolean} whether the value tells groups apart
 */
function isChoice(value, size) {
  const groups = sizeOf(value.groups);
  return groups > 0 && groups < size;
}

/**
 * @template Key
 * @param {HTMLElement[]} items
 * @param {(item: HTMLElement) => Key} key
 * @param {(a: Key, b: Key) => number} compare
 * @returns {number[]} the ordinals of the items, sorted by their keys
 */
function orderBy(items, key, compare) {
  const keys = items.map(key);
  return [...items.keys()].sort((a, b) => compare(keys[a], keys[b]) || a - b);
}
