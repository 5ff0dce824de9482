/** A group as its own page tells it: the page holds what a plan needs, so it is kept offline with it. */

import { addressOf } from "../base/site.js";

/**
 * @typedef {object} Tier
 * @property {string} name
 * @property {number} [price]
 * @property {string} [currency]
 * @property {string} [per]
 * @property {number} [yearly] what a year costs, where the period says so
 * @property {string} [who]
 * @property {string[]} [for] whom a reduced tier is for
 * @property {string} [buys] what it buys when it is no person's membership
 *
 * @typedef {object} Meeting
 * @property {string} day
 * @property {string} [at] the moment, where its time is known
 * @property {string} over when it is over
 * @property {string} when in words
 * @property {string} event
 * @property {string} [place]
 * @property {string} [caution] a warning of old facts
 *
 * @typedef {object} Group site/plan_data.py; what is not known is absent
 * @property {string} id
 * @property {string} name
 * @property {string} sort kind by its id
 * @property {string} kind
 * @property {string} summary
 * @property {string[]} topics
 * @property {string} [url]
 * @property {string} where
 * @property {string} reach
 * @property {boolean} [online] false: a source says that it is not
 * @property {string} cost
 * @property {string} [model]
 * @property {Tier[]} [tiers]
 * @property {string} [priced]
 * @property {string} [join]
 * @property {string[]} [benefits]
 * @property {Record<string, string>} [pages] addresses of its pages on benefits, by the benefit's name
 * @property {string[]} [certifications]
 * @property {number} [members]
 * @property {number} [chapters]
 * @property {string} facts
 * @property {boolean} [old]
 * @property {string} [state]
 * @property {string} [meets]
 * @property {Meeting[]} [dates]
 * @property {string} [calendar]
 *
 * @typedef {{id: string, group: Group | null, failed: boolean}} Found group: null when there is none of that id,
 *   of another id when it has moved; failed: it could not be asked
 */

/** Pages that are asked for at once. */
const AT_ONCE = 6;

/**
 * @param {string[]} ids
 * @returns {Promise<Found[]>} in the order of the ids
 */
export async function readGroups(ids) {
  /** @type {Found[]} */
  const found = [];
  const waiting = [...ids.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found[next[0]] = await readGroup(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/**
 * @param {string} id
 * @returns {Promise<Found>}
 */
async function readGroup(id) {
  try {
    const page = await readPage(id);
    const next = page && movedTo(page);
    const last = next ? await readPage(next) : page;
    const data = last?.querySelector("[data-plan]")?.textContent;
    return { id, group: data ? JSON.parse(data) : null, failed: false };
  } catch (reason) {
    console.warn(reason);
    return { id, group: null, failed: true };
  }
}

/**
 * @param {string} id
 * @returns {Promise<Document | null>} null: there is none
 */
async function readPage(id) {
  const response = await fetch(addressOf(`groups/${id}/`));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/**
 * @param {Document} page
 * @returns {string | undefined} id of the group to which a page that has moved sends on
 */
function movedTo(page) {
  const refresh = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content") ?? "";
  return /groups\/([a-z0-9-]+)\/$/.exec(refresh)?.[1];
}
