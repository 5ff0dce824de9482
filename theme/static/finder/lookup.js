/** Everything that the browser knows of names, places and meanings, fetched with the first text. */

import { readJson } from "../base/site.js";
import { kept } from "./kept.js";
import { createMeanings } from "./meanings.js";
import { titlesOf } from "./query.js";
import { rank, wordsToLoad } from "./ranking.js";
import { countriesOf, standingOf } from "./standing.js";
import { telling, words } from "./terms.js";
import { createWordbook } from "./wordbook.js";

/**
 * @typedef {import("./ranking.js").Ranked} Ranked
 *
 * @typedef {object} Lookup
 * @property {() => Promise<unknown>} ready
 * @property {() => Promise<Map<string, string>>} titles
 * @property {(text: string) => Promise<string[]>} asked the words of a text that are looked up
 * @property {(text: string) => Promise<Ranked>} look
 */

/** Words that are looked up, at most: a question is no essay. */
const MOST_WORDS = 10;

/**
 * @param {import("./dataset.js").Index} index
 * @returns {Lookup}
 */
export function createLookup(index) {
  const known = kept(async () => {
    /** @type {import("./meanings.js").Vocabulary} */
    const vocabulary = await readJson("find/vocabulary.json", "no-cache");
    return {
      stops: new Set(vocabulary.stops),
      titles: titlesOf(vocabulary.roles),
      world: {
        size: index.size,
        book: createWordbook(vocabulary.words),
        meanings: createMeanings(index, vocabulary),
        country: countriesOf(index),
        standing: standingOf(index, vocabulary),
      },
    };
  }, 1);

  /** @param {string} text */
  async function asked(text) {
    const { stops } = await known("");
    return [...new Set(telling(withoutSplitStops(words(text), stops), stops))].slice(0, MOST_WORDS);
  }

  return {
    ready: () => known(""),
    titles: async () => (await known("")).titles,
    asked,
    async look(text) {
      const { world } = await known("");
      const question = await asked(text);
      await world.book.load(wordsToLoad(question));
      return rank(question, world);
    },
  };
}

/**
 * @param {string[]} found
 * @param {Set<string>} stops
 * @returns {string[]} without neighbours that are a stop word together: meet-ups
 */
function withoutSplitStops(found, stops) {
  const dropped = found.map((word, place) => stops.has(word + (found[place + 1] ?? " ")));
  return found.filter((_, place) => !dropped[place] && !dropped[place - 1]);
}
