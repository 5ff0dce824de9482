/** Text search: Pagefind, which is only fetched once someone wants to type. */

import { words } from "../base/fold.js";
import { indexedWords, withTitles } from "./query.js";
import { addressOf, readJson } from "../base/site.js";

/**
 * @typedef {object} Pagefind the part of its API that is used (https://pagefind.app/docs/api/)
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{results: {id: string}[]} | null>} search
 *
 * @typedef {object} TextIndex find/text.json
 * @property {string[]} ids ids in Pagefind's index, by ordinal
 * @property {Record<string, string>} symbols words with signs and the words that are indexed for them
 * @property {Record<string, string>} titles job titles and the words that are indexed for them
 *
 * @typedef {{pagefind: Pagefind, ordinals: Map<string, number>, words: TextIndex}} Engine
 *
 * @typedef {object} TextSearch
 * @property {() => void} warm fetches what a search needs
 * @property {(text: string) => Promise<number[]>} find ordinals of the groups, best match first
 * @property {(text: string) => Promise<string[]>} missing those of several words that no group has
 */

/** Questions whose answers are kept: a filter that is set does not search again. */
const KEPT = 50;

/** Words that are looked up by themselves, at most. */
const LOOKED_UP = 8;

/** Shorter words are the start of so many others that they are found, but slowly. */
const LOOKED_UP_FROM = 3;

/** @returns {TextSearch} */
export function createTextSearch() {
  const engine = kept(startEngine, 1);
  const rank = kept(async (/** @type {string} */ question) => {
    const { pagefind, ordinals } = await engine("");
    const answer = await pagefind.search(question);
    // An id that is not known is of a newer index than the page's; the next visit has both.
    return (answer?.results ?? []).flatMap(({ id }) => ordinals.get(withoutLanguage(id)) ?? []);
  }, KEPT);
  /** @param {string} text */
  const find = async (text) => {
    const { words } = await engine("");
    return rank(indexedWords(withTitles(text, words.titles), words.symbols));
  };

  return {
    warm: () => void engine("").catch(() => {}),
    find,
    // Pagefind leaves such words out without a word, as long as another is found.
    async missing(text) {
      const each = [...new Set(words(text))];
      if (each.length < 2) return [];
      const asked = each.filter((word) => letters(word) >= LOOKED_UP_FROM).slice(0, LOOKED_UP);
      const found = await Promise.all(asked.map(find));
      return asked.filter((_, place) => found[place].length === 0);
    },
  };
}

/**
 * @param {string} word
 * @returns {number} its letters and digits
 */
function letters(word) {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
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

/** @returns {Promise<Engine>} */
async function startEngine() {
  const [pagefind, /** @type {TextIndex} */ words] = await Promise.all([
    import(addressOf("pagefind/pagefind.js")),
    readJson("find/text.json", "no-cache"),
  ]);
  await pagefind.init();
  return { pagefind, words, ordinals: new Map(words.ids.map((id, ordinal) => [id, ordinal])) };
}

/**
 * @param {string} id `en_1a2b3c4`
 * @returns {string}
 */
function withoutLanguage(id) {
  return id.slice(id.indexOf("_") + 1);
}
