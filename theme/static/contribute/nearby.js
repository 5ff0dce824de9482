/** What is known of the country that is named: its parts, and its time zones, the nearest first. */

import { readJson } from "../base/site.js";

const FOLDER = "contribute/form/";

/**
 * @typedef {import("./law.js").Choice} Choice
 * @typedef {{zone: number[], latitudes: number[], longitudes: number[]}} Cities hundredths of a degree
 */

/**
 * @param {() => any} readRegion
 * @param {import("./law.js").Law} law
 * @param {Map<string, Map<string, Choice>>} parts filled with those of each country that is asked for
 */
export function createNearby(readRegion, law, parts) {
  /** @type {Promise<Record<string, string[]>> | null} */
  let zones = null;

  function country() {
    const code = readRegion()?.country;
    return law.vocabulary("countries").has(code) ? String(code) : "";
  }

  return {
    /** @returns {Promise<Choice[]>} */
    async parts() {
      const code = country();
      if (!code) return [];
      if (!parts.has(code)) parts.set(code, new Map((await partsOf(code)).map((one) => [one[0], one])));
      return [...(parts.get(code) ?? new Map()).values()];
    },

    /** @returns {Promise<string[]>} the zone of the nearest city first; empty when nothing is known */
    async zones() {
      zones ??= readJson(`${FOLDER}zones.json`, "no-cache").catch(() => ({}));
      const code = country();
      const found = (await zones)[code] ?? [];
      const here = hundredths(readRegion()?.location);
      if (found.length < 2 || !here) return found;
      const nearest = found[await zoneAt(code, here)];
      return nearest ? [nearest, ...found.filter((one) => one !== nearest)] : found;
    },

    /** @returns {boolean} whether it is known where in the country the group is */
    hasSpot: () => hundredths(readRegion()?.location) !== null,
  };
}

/**
 * @param {string} code
 * @returns {Promise<Choice[]>} none for a country that has none
 */
async function partsOf(code) {
  return readJson(`${FOLDER}parts/${code.toLowerCase()}.json`, "no-cache").catch(() => []);
}

/**
 * @param {any} location
 * @returns {number[] | null} latitude and longitude in hundredths of a degree
 */
function hundredths(location) {
  const found = Array.isArray(location) ? location.map((degrees) => Number(degrees) * 100) : [];
  return found.length === 2 && found.every(Number.isFinite) ? found : null;
}

/**
 * @param {string} code of a country of several zones
 * @param {number[]} here
 * @returns {Promise<number>} place of the nearest city's zone in the country's list; -1 when it is not known
 */
async function zoneAt(code, [north, east]) {
  /** @type {Cities | null} */
  const cities = await readJson(`${FOLDER}zones/${code.toLowerCase()}.json`, "no-cache").catch(() => null);
  if (!cities) return -1;
  const narrow = Math.cos((north / 100) * (Math.PI / 180));
  const away = cities.zone.map((_, number) =>
    Math.hypot(cities.latitudes[number] - north, (cities.longitudes[number] - east) * narrow),
  );
  return cities.zone[away.indexOf(Math.min(...away))];
}
