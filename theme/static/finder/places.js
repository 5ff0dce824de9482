/** The places that a reader can name: read once somebody asks what is near. */

import { readJson } from "../base/site.js";
import { findPlaces, keyOf } from "./place_search.js";

/**
 * @typedef {object} Place
 * @property {string} id its name in an address: `portland-us-or`
 * @property {string} label `Portland, Oregon, United States`
 * @property {string} name
 * @property {string} country code of ISO 3166-1
 * @property {string} part code of ISO 3166-2, where people name the state or province with the city
 * @property {number} latitude degrees
 * @property {number} longitude degrees
 * @property {number} groups that meet in it
 * @property {number} weight the more, the sooner it is meant
 * @property {string[]} keys its names as people type them, its own first
 * @property {string[]} wheres what may follow the name: the state's and the country's name and code
 *
 * @typedef {object} Columns find/places.json
 * @property {[string, string, number][]} countries code, name, number of places
 * @property {[string, string][]} parts code and name
 * @property {string} names one a line
 * @property {string} others one line a place, parted by bars
 * @property {number[]} part from one on; nought is none
 * @property {string} people a digit of base 36 a place: binary logarithm of the population in thousands
 * @property {number[]} latitudes hundredths of a degree
 * @property {number[]} longitudes hundredths of a degree
 * @property {number[]} groups
 *
 * @typedef {object} Places
 * @property {(text: string) => Promise<Place[]>} find the few that a text may mean, most likely first
 * @property {(id: string) => Promise<Place | null>} byId
 * @property {() => void} warm fetches the list
 */

/** @returns {Places} */
export function createPlaces() {
  /** @type {Promise<{all: Place[], ids: Map<string, Place>}> | null} */
  let reading = null;

  async function read() {
    const all = placesFrom(await readJson("find/places.json", "no-cache"));
    return { all, ids: withIds(all) };
  }

  function list() {
    reading ??= read().catch((reason) => {
      // Asked for again next time.
      reading = null;
      throw reason;
    });
    return reading;
  }

  return {
    find: async (text) => findPlaces((await list()).all, text),
    byId: async (id) => (await list()).ids.get(id) ?? null,
    warm: () => void list().catch(() => {}),
  };
}

/**
 * @param {Columns} columns
 * @returns {Place[]}
 */
function placesFrom(columns) {
  const names = columns.names.split("\n");
  const others = columns.others.split("\n");
  const places = [];
  for (const [code, country, total] of columns.countries) {
    const ofCountry = [country, code].map(keyOf);
    for (let left = total; left > 0; left--) {
      const number = places.length;
      const part = columns.part[number] ? columns.parts[columns.part[number] - 1] : null;
      const groups = columns.groups[number];
      const name = names[number];
      places.push({
        id: `${keyOf(name).replaceAll(" ", "-")}-${(part?.[0] ?? code).toLowerCase()}`,
        label: [name, part?.[1], country].filter((word, place, all) => word && all.indexOf(word) === place).join(", "),
        name,
        country: code,
        part: part?.[0] ?? "",
        latitude: columns.latitudes[number] / 100,
        longitude: columns.longitudes[number] / 100,
        groups,
        weight: parseInt(columns.people[number], 36) + Math.min(4, Math.log2(1 + groups)),
        keys: [name, ...(others[number] ? others[number].split("|") : [])].map(keyOf),
        wheres: part ? [...ofCountry, keyOf(part[1]), keyOf(`${part[1]} ${country}`), keyOf(part[0].slice(3))] : ofCountry,
      });
    }
  }
  return places;
}

/**
 * @param {Place[]} places those of one id get a number at its end
 * @returns {Map<string, Place>}
 */
function withIds(places) {
  const ids = new Map();
  for (const place of places) {
    const { id } = place;
    for (let number = 2; ids.has(place.id); number++) place.id = `${id}-${number}`;
    ids.set(place.id, place);
  }
  return ids;
}
