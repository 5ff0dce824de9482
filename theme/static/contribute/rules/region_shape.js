/** A region names what its reach needs, and its parts agree with each other. */

import { GLOBAL, GROUPS } from "../home.js";

const RULE = "region_shape";
const NORTHERNMOST = 90;
const EASTERNMOST = 180;

/** @type {import("./rule.js").Rule} */
export function check({ region }, { law, id, file }) {
  if (!region) return [];
  return [...wrong(region, id, file.split("/")[2])].map(([field, name, values]) =>
    law.say(RULE, ["region", field], name, values),
  );
}

/**
 * @param {any} region
 * @param {string} id
 * @param {string} home folder that the file stands in
 * @returns {Generator<[string, string, Record<string, string>?]>}
 */
function* wrong({ reach, continent, country, subdivision, location }, id, home) {
  if (["country", "local"].includes(reach) && !country && home !== GLOBAL) {
    yield ["reach", "no_country", { reach, file: `${GROUPS}/${GLOBAL}/${id}.yaml` }];
  }
  if (reach === "continent" && !continent) yield ["reach", "no_continent"];
  if (continent && reach !== "continent") yield ["continent", "continent", { reach }];
  if (subdivision) {
    const own = subdivision.slice(0, 2);
    if (!country) yield ["subdivision", "part_of_nothing", { part: subdivision, country: own }];
    else if (country !== own) yield ["subdivision", "part_of_another", { part: subdivision, country, other: own }];
  }
  if (location) yield* spot(Number(location[0]), Number(location[1]));
}

/**
 * @param {number} north
 * @param {number} east
 * @returns {Generator<[string, string, Record<string, string>?]>}
 */
function* spot(north, east) {
  const values = { latitude: general(north), longitude: general(east) };
  if (Math.abs(north) > NORTHERNMOST || Math.abs(east) > EASTERNMOST) {
    const swapped = Math.abs(east) <= NORTHERNMOST && Math.abs(north) <= EASTERNMOST;
    yield ["location", swapped ? "swapped" : "nowhere", values];
  } else if (north === 0 && east === 0) yield ["location", "zeros"];
}

/** Digits of a number, as Python's format `g` has it. */
const DIGITS = 6;

/** @param {number} number */
function general(number) {
  const short = Number(number.toPrecision(DIGITS));
  if (Math.abs(short) < 10 ** DIGITS) return String(short);
  return short.toExponential().replace(/e\+(\d)$/, "e+0$1");
}
