/** Text search by Pagefind: the words of summaries, which no list of names and meanings has. */

import { addressOf } from "../base/site.js";
import { kept } from "./kept.js";
import { indexedWords, withTitles } from "./query.js";

/**
 * @typedef {object} Pagefind the part of its API that is used (https://pagefind.app/docs/api/)
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{results: {id: string}[]} | null>} search
 *
 * @typedef {(text: string) => Promise<number[]>} FullText groups, best match first
 */

/** Questions whose answers are kept: a filter that is set does not search again. */
const KEPT = 50;

/**
 * @param {() => Promise<Map<string, string>>} readTitles job titles in small plain letters, and the words
 *   that they are indexed under
 * @returns {FullText}
 */
export function createFullText(readTitles) {
  const start = kept(startPagefind, 1);
  const rank = kept(async (/** @type {string} */ question) => {
    const pagefind = await start("");
    const answer = await pagefind.search(question);
    return (answer?.results ?? []).map(({ id }) => groupOf(id));
  }, KEPT);
  return async (text) => rank(indexedWords(withTitles(text, await readTitles())));
}

/** @returns {Promise<Pagefind>} */
async function startPagefind() {
  const pagefind = await import(addressOf("pagefind/pagefind.js"));
  await pagefind.init();
  return pagefind;
}

/**
 * @param {string} id `en_5k`: the language, and the group's number in base 36
 * @returns {number}
 */
function groupOf(id) {
  return parseInt(id.slice(id.indexOf("_") + 1), 36);
}
