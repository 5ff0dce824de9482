/** Which groups are near a place that the reader named, or near the reader. */

import { add, has, none, sharedSize, unite } from "./bits.js";
import { kilometresBetween, kilometresOf } from "./distance.js";
import { here } from "./here.js";

/**
 * @typedef {import("./bits.js").Bits} Bits
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 *
 * @typedef {object} Spots where groups meet
 * @property {ArrayLike<number>} latitudes hundredths of a degree
 * @property {ArrayLike<number>} longitudes hundredths of a degree
 * @property {ArrayLike<number>} of by ordinal: the place of the group's spot; -1 for none
 *
 * @typedef {object} Origin
 * @property {string} name `Berlin`
 * @property {string} label `Berlin, Germany`
 * @property {string} country code of ISO 3166-1, empty when not known
 * @property {number} latitude degrees
 * @property {number} longitude degrees
 *
 * @typedef {object} Nearness
 * @property {Origin} origin
 * @property {Float64Array} kilometres by ordinal; Infinity for a group that states no place
 * @property {Int32Array} rank by ordinal: the place of the group's spot among all, the nearest first
 * @property {Bits} placed groups that state a place
 *
 * @typedef {{nearness: Nearness | null, problem: string}} Answer problem: a sentence for the reader
 */

/** In the address: near where the reader is. */
export const HERE = "here";

/** Values of the facet Where of groups that anybody can take part in. */
const ANYWHERE = ["online", "worldwide"];

const NOTHING = { nearness: null, problem: "" };

/**
 * @param {number} size number of groups
 * @param {() => Spots | Promise<Spots>} readSpots
 * @param {import("./places.js").Places} places
 * @returns {(selection: Selection) => Promise<Answer>}
 */
export function createNear(size, readSpots, places) {
  let last = { key: "", nearness: /** @type {Nearness | null} */ (null) };

  /** @param {string} near */
  async function originOf(near) {
    if (near !== HERE) return places.byId(near);
    const spot = here();
    return spot && { ...spot, name: "your location", label: "your location", country: "" };
  }

  return async ({ near }) => {
    if (!near) return NOTHING;
    try {
      const [origin, spots] = await Promise.all([originOf(near), readSpots()]);
      if (!origin) return { nearness: null, problem: near === HERE ? "" : "That place is not in the list." };
      const key = `${near} ${origin.latitude} ${origin.longitude}`;
      if (key !== last.key) last = { key, nearness: nearnessOf(origin, spots, size) };
      return { nearness: last.nearness, problem: "" };
    } catch (reason) {
      console.error(reason);
      return { nearness: null, problem: "The list of places could not be loaded. The connection may be down." };
    }
  };
}

/**
 * @param {Nearness} nearness
 * @param {string} limit `25km`
 * @returns {Bits} the groups that are no further away
 */
export function within({ kilometres }, limit) {
  const most = kilometresOf(limit);
  const bits = none(kilometres.length);
  kilometres.forEach((distance, ordinal) => {
    if (distance <= most) add(bits, ordinal);
  });
  return bits;
}

/**
 * @param {Nearness} nearness
 * @param {Iterable<number>} ordinals in the order that counts where distances do not tell
 * @param {Dataset} dataset
 * @returns {number[]} nearest first; then those without a place: first those that anybody, or anybody
 *   in the country, can take part in
 */
export function nearestFirst({ origin, rank, placed }, ordinals, dataset) {
  const open = openTo(origin, dataset);
  /** @type {number[][]} */
  const near = [];
  const joinable = [];
  const rest = [];
  for (const ordinal of ordinals) {
    if (has(placed, ordinal)) (near[rank[ordinal]] ??= []).push(ordinal);
    else (has(open, ordinal) ? joinable : rest).push(ordinal);
  }
  return [...near.flat(), ...joinable, ...rest];
}

/**
 * @param {Nearness} nearness
 * @param {Bits} groups
 * @returns {number} how many of them state a place
 */
export function placedAmong({ placed }, groups) {
  return sharedSize(placed, groups);
}

/**
 * @param {Origin} origin
 * @param {Spots} spots
 * @param {number} size
 * @returns {Nearness}
 */
function nearnessOf(origin, { latitudes, longitudes, of }, size) {
  const away = Array.from(latitudes, (latitude, spot) =>
    kilometresBetween(origin.latitude, origin.longitude, latitude / 100, longitudes[spot] / 100),
  );
  const rankOf = new Int32Array(away.length);
  [...away.keys()].sort((a, b) => away[a] - away[b]).forEach((spot, place) => (rankOf[spot] = place));
  const kilometres = new Float64Array(size).fill(Infinity);
  const rank = new Int32Array(size);
  const placed = none(size);
  for (let ordinal = 0; ordinal < size; ordinal++) {
    const spot = of[ordinal];
    if (away[spot] === undefined) continue;
    kilometres[ordinal] = away[spot];
    rank[ordinal] = rankOf[spot];
    add(placed, ordinal);
  }
  return { origin, kilometres, rank, placed };
}

/**
 * @param {Origin} origin
 * @param {Dataset} dataset
 * @returns {Bits}
 */
function openTo({ country }, dataset) {
  const values = dataset.facets.find(({ id }) => id === "where")?.values ?? [];
  return values
    .filter(({ id }) => ANYWHERE.includes(id) || id === country)
    .reduce((bits, { groups }) => unite(bits, groups), none(dataset.size));
}
