/** Text search: Pagefind, which is only fetched once someone wants to type. */

import { words } from "./fold.js";
import { addressOf, readJson } from "./site.js";

/**
 * @typedef {object} Pagefind the part of its API that is used (https://pagefind.app/docs/api/)
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{results: {id: string}[]} | null>} search
 *
 * @typedef {{pagefind: Pagefind, ordinals: Map<string, number>}} Engine
 *
 * @typedef {object} Found
 * @property {number[]} ranking ordinals of the groups, best match first
 * @property {string[]} missing words of the text that no group has: Pagefind leaves them out without a word
 *
 * @typedef {object} TextSearch
 * @property {() => void} warm fetches what a search needs
 * @property {(text: string) => Promise<Found>} find
 */

/** Questions whose answers are kept: a filter that is set does not search again. */
const KEPT = 50;

/** Words that are looked up by themselves, at most. */
const LOOKED_UP = 8;

/**
 * @param {Record<string, string>} symbols
 * @returns {TextSearch}
 */
export function createTextSearch(symbols) {
  const engine = kept(startEngine, 1);
  const ranked = kept(async (/** @type {string} */ question) => {
    const { pagefind, ordinals } = await engine("");
    const answer = await pagefind.search(question);
    // An id that is not known is of a newer index than the page's; the next visit has both.
    return (answer?.results ?? []).flatMap(({ id }) => ordinals.get(withoutLanguage(id)) ?? []);
  }, KEPT);
  /** @param {string} text */
  const rank = (text) => ranked(indexedWords(text, symbols));

  return {
    warm: () => void engine("").catch(() => {}),
    async find(text) {
      const each = [...new Set(words(text))].filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, LOOKED_UP);
      const [ranking, ...alone] = await Promise.all([text, ...(each.length > 1 ? each : [])].map(rank));
      return { ranking, missing: alone.flatMap((found, place) => (found.length ? [] : [each[place]])) };
    },
  };
}

/**
 * @template Answer
 * @param {(question: string) => Promise<Answer>} answer
 * @param {number} most answers to keep
 * @returns {(question: string) => Promise<Answer>} gives the same answer again, unless it failed
 */
function kept(answer, most) {
  /** @type {Map<string, Promise<Answer>>} */
  const answers = new Map();
  return (question) => {
    const known = answers.get(question);
    if (known) return known;
    const next = answer(question);
    answers.set(question, next);
    next.catch(() => answers.delete(question));
    if (answers.size > most) answers.delete(answers.keys().next().value ?? "");
    return next;
  };
}

/**
 * Pagefind drops most signs, so that "C++" and "C#" would both be "c": such words are indexed under a
 * plain word, and asked for by it.
 *
 * @param {string} text
 * @param {Record<string, string>} symbols words with signs, in lower case, and the plain words for them
 * @returns {string} the text with its words as they are indexed
 */
export function indexedWords(text, symbols) {
  /** @param {string} word */
  const plain = (word) => (Object.hasOwn(symbols, word) ? symbols[word] : null);
  /** @param {string} word */
  const known = (word) => plain(word) ?? plain(word.replace(/^["'(]+|["'),.;:!?]+$/g, ""));
  return words(text.toLowerCase())
    .map((word) => known(word) ?? word.split(/[/,;|]/).map((part) => known(part) ?? part).join(" "))
    .join(" ");
}

/** @returns {Promise<Engine>} */
async function startEngine() {
  const [pagefind, ids] = await Promise.all([
    import(addressOf("pagefind/pagefind.js")),
    readJson("find/pages.json", "no-cache"),
  ]);
  await pagefind.init();
  return { pagefind, ordinals: new Map(ids.map((/** @type {string} */ id, /** @type {number} */ ordinal) => [id, ordinal])) };
}

/**
 * @param {string} id `en_1a2b3c4`
 * @returns {string}
 */
function withoutLanguage(id) {
  return id.slice(id.indexOf("_") + 1);
}
