/** Where the groups meet: read from a file, or from the items of a page. */

import { readJson } from "../base/site.js";

/** @typedef {import("./near.js").Spots} Spots */

/** @returns {() => Promise<Spots>} reads find/near.json once it is asked for */
export function createSpotReader() {
  /** @type {Promise<Spots> | null} */
  let reading = null;
  return () => {
    reading ??= readJson("find/near.json", "no-cache").catch((reason) => {
      // Asked for again next time.
      reading = null;
      throw reason;
    });
    return reading;
  };
}

/**
 * @param {HTMLElement[]} items those of groups that state a place have it in data-at: `5252 1341`, hundredths
 *   of a degree
 * @returns {Spots}
 */
export function spotsOfList(items) {
  const placed = items.filter((item) => item.dataset.at);
  const spots = placed.map((item) => String(item.dataset.at).split(" ").map(Number));
  return {
    latitudes: spots.map(([latitude]) => latitude),
    longitudes: spots.map(([, longitude]) => longitude),
    of: items.map((item) => placed.indexOf(item)),
  };
}

/**
 * @param {HTMLElement[]} items
 * @returns {boolean} whether they meet in more than one place
 */
export function areApart(items) {
  return new Set(items.flatMap((item) => item.dataset.at ?? [])).size > 1;
}
