/**
 * What a reader has asked for, and its form in the address:
 * `?q=rust&area=data-ai&near=berlin-de&within=50km&sort=name`.
 */

import { kilometresOf } from "./distance.js";

/**
 * Never changed in place: each step makes a new one.
 *
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {"best" | "name" | "newest" | "near"} Sort
 * @typedef {ReadonlyMap<string, ReadonlySet<string>>} Chosen ids of values by id of facet, no set empty
 * @typedef {object} Selection
 * @property {string} text
 * @property {Chosen} chosen
 * @property {string} near id of a place, or `here`; empty for none
 * @property {string} within how far from there: `50km`, `30mi`; empty for any distance
 * @property {Sort} sort
 * @property {number} show
 */

const SORTS = ["best", "name", "newest", "near"];

/** What the id of a place looks like. */
const PLACE = /^[\p{L}\p{N}_-]{1,100}$/u;

/** Results shown at a time. */
export const PAGE = 20;

/** Longer than any sensible question; a longer one in a link would only keep the search busy. */
const LONGEST_TEXT = 200;

/**
 * @param {string} query the address from its question mark on; what is not known is ignored
 * @param {Dataset} dataset
 * @returns {Selection}
 */
export function fromAddress(query, dataset) {
  const asked = new URLSearchParams(query);
  const chosen = new Map();
  for (const facet of dataset.facets) {
    const known = new Set(facet.values.map((value) => value.id));
    const values = asked.getAll(facet.id).filter((id) => known.has(id));
    if (values.length) chosen.set(facet.id, new Set(values));
  }
  const near = PLACE.test(asked.get("near") ?? "") ? String(asked.get("near")) : "";
  const within = asked.get("within") ?? "";
  return {
    text: clean(asked.get("q") ?? ""),
    chosen,
    near,
    within: near && kilometresOf(within) < Infinity ? within : "",
    sort: sortFrom(asked.get("sort") ?? "", near),
    show: pages(Number(asked.get("show")), dataset.size),
  };
}

/**
 * @param {Selection} selection
 * @param {Dataset} dataset its order is the order in the address: one view has one address
 * @returns {string} empty for a selection of everything
 */
export function toAddress(selection, dataset) {
  const query = new URLSearchParams();
  if (selection.text) query.append("q", selection.text);
  for (const { facet, value } of chosenValues(selection, dataset)) query.append(facet.id, value.id);
  if (selection.near) query.append("near", selection.near);
  if (selection.within) query.append("within", selection.within);
  if (selection.sort !== usualSort(selection.near)) query.append("sort", selection.sort);
  if (selection.show !== PAGE) query.append("show", String(selection.show));
  return query.size ? `?${query}` : "";
}

/**
 * @param {Selection} selection
 * @param {Dataset} dataset
 * @returns {{facet: import("./dataset.js").Facet, value: import("./dataset.js").Value}[]}
 */
export function chosenValues({ chosen }, dataset) {
  return dataset.facets.flatMap((facet) =>
    facet.values.filter((value) => chosen.get(facet.id)?.has(value.id)).map((value) => ({ facet, value })),
  );
}

/**
 * @param {Selection} selection
 * @param {string} facet
 * @param {string} value
 * @returns {Selection} with the value chosen if it was not, and the other way round
 */
export function withToggled(selection, facet, value) {
  const values = new Set(selection.chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  const chosen = new Map(selection.chosen).set(facet, values);
  if (!values.size) chosen.delete(facet);
  return { ...selection, chosen, show: PAGE };
}

/**
 * @param {Selection} selection
 * @returns {Selection} with the text alone
 */
export function withoutFilters(selection) {
  return { ...withNear(selection, ""), chosen: new Map(), show: PAGE };
}

/**
 * @param {Selection} selection
 * @param {string} facet
 * @returns {Selection} with nothing chosen in one facet
 */
export function withoutFacet(selection, facet) {
  const chosen = new Map(selection.chosen);
  chosen.delete(facet);
  return { ...selection, chosen, show: PAGE };
}

/**
 * @param {Selection} selection
 * @param {string} facet
 * @param {string[]} values
 * @returns {Selection} with more values chosen in one facet
 */
export function withAlso(selection, facet, values) {
  const chosen = new Map(selection.chosen).set(facet, new Set([...(selection.chosen.get(facet) ?? []), ...values]));
  return { ...selection, chosen, show: PAGE };
}

/**
 * @param {Selection} selection
 * @param {string} near
 * @returns {Selection} ordered by the distance from a place, or by none
 */
export function withNear(selection, near) {
  const sort = near || selection.sort === "near" ? usualSort(near) : selection.sort;
  return { ...selection, near, within: near ? selection.within : "", sort, show: PAGE };
}

/**
 * @param {Selection} selection
 * @param {string} within
 * @returns {Selection}
 */
export function withWithin(selection, within) {
  return { ...selection, within, show: PAGE };
}

/**
 * @param {Selection} selection
 * @param {string} text
 * @returns {Selection}
 */
export function withText(selection, text) {
  const next = clean(text);
  return next === selection.text ? selection : { ...selection, text: next, show: PAGE };
}

/**
 * @param {Selection} selection
 * @param {Sort} sort
 * @returns {Selection}
 */
export function withSort(selection, sort) {
  return { ...selection, sort, show: PAGE };
}

/**
 * @param {Selection} selection
 * @returns {Selection} with one more page of results shown
 */
export function withMore(selection) {
  return { ...selection, show: selection.show + PAGE };
}

/**
 * @param {string} near
 * @returns {Sort}
 */
function usualSort(near) {
  return near ? "near" : "best";
}

/**
 * @param {string} asked
 * @param {string} near
 * @returns {Sort}
 */
function sortFrom(asked, near) {
  const known = SORTS.includes(asked) && (asked !== "near" || near);
  return known ? /** @type {Sort} */ (asked) : usualSort(near);
}

/** @param {string} text */
function clean(text) {
  return text.trim().slice(0, LONGEST_TEXT);
}

/**
 * @param {number} wanted may be NaN
 * @param {number} size
 * @returns {number} whole pages, at least one and at most those that hold all groups
 */
function pages(wanted, size) {
  const last = Math.max(1, Math.ceil(size / PAGE));
  return PAGE * Math.min(last, Math.max(1, Math.ceil(wanted / PAGE) || 1));
}
