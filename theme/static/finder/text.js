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
 * @typedef {object} TextSearch
 * @property {() => void} warm fetches what a search needs
 * @property {(text: string) => Promise<number[]>} find ordinals of the groups, best match first
 */

/** Questions whose answers are kept: a filter that is set does not search again. */
const KEPT = 30;

/**
 * @param {Record<string, string>} symbols
 * @returns {TextSearch}
 */
export function createTextSearch(symbols) {
  /** @type {Promise<Engine> | null} */
  let engine = null;
  /** @type {Map<string, Promise<number[]>>} */
  const answers = new Map();

  const ready = () => {
    if (!engine) {
      engine = startEngine();
      engine.catch(() => (engine = null));
    }
    return engine;
  };

  /** @param {string} question */
  const ask = async (question) => {
    const { pagefind, ordinals } = await ready();
    const answer = await pagefind.search(question);
    // An id that is not known is of a newer index than the page's; the next visit has both.
    return (answer?.results ?? []).flatMap(({ id }) => ordinals.get(withoutLanguage(id)) ?? []);
  };

  return {
    warm: () => void ready().catch(() => {}),
    find(text) {
      const question = indexedWords(text, symbols);
      let answer = answers.get(question);
      if (!answer) {
        answer = ask(question);
        answers.set(question, answer);
        answer.catch(() => answers.delete(question));
        if (answers.size > KEPT) answers.delete(answers.keys().next().value ?? "");
      }
      return answer;
    },
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
