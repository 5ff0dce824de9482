/** What words mean beside names: topics, job titles, places, cost and needs, and the groups that fit each. */

import { telling, words } from "./terms.js";

/**
 * @typedef {import("./dataset.js").Index} Index
 * @typedef {[id: string, names: string, topics: string]} Role names with | between, topics with blanks
 *
 * @typedef {object} Vocabulary find/vocabulary.json
 * @property {{first: string[], files: string[]}} words
 * @property {string[]} stops
 * @property {string} parents
 * @property {Record<string, Record<string, string>>} aliases by facet and value, with | between
 * @property {Record<string, string>} related ids of the topics beside a topic, with blanks
 * @property {Role[]} roles
 *
 * @typedef {[group: number, fit: number][]} Fits fit: above 0, at most 1
 * @typedef {object} Meaning
 * @property {string} facet id of its facet; `role` for a job title
 * @property {string} name
 * @property {string} path page of its groups; empty: it has none
 * @property {() => Fits} fits
 * @property {() => Fits} beside groups of the topics beside a topic
 *
 * @typedef {object} Meanings
 * @property {(phrase: string) => Meaning[]} of telling words with a blank between
 * @property {(start: string) => Meaning[]} starting meanings of phrases with a word that begins so
 */

/** How well the groups of a value fit whoever asks for it, by facet and by the value's place in the group. */
const FITS = /** @type {Record<string, number[]>} */ ({
  topic: [0.85, 0.65, 0.5],
  where: [0.9],
  area: [0.4],
  cost: [0.8],
  career: [0.7],
  audience: [0.7],
  kind: [0.4],
  language: [0.4],
});

/** Fit of the group whose main topic is a role's first, and what each step away takes. */
const ROLE = { best: 0.9, perTopic: 0.1, notMain: 0.15, least: 0.3 };

/** Folders of the pages of values. */
const PAGES = /** @type {Record<string, string>} */ ({
  topic: "topics",
  where: "places",
  area: "areas",
  cost: "cost",
  career: "careers",
  audience: "for",
});

/** Facets whose values are found by the start of a word, while it is typed. */
const STARTS = new Set(["topic", "where"]);

/** Shorter starts fit too much. */
const START_FROM = 3;

/**
 * @param {Index} index
 * @param {Vocabulary} vocabulary
 * @returns {Meanings}
 */
export function createMeanings(index, vocabulary) {
  const stops = new Set(vocabulary.stops);
  /** @type {Map<string, Meaning[]>} */
  const phrases = new Map();
  /** @type {[word: string, meaning: Meaning][]} */
  const begins = [];

  for (const facet of index.facets) {
    if (!FITS[facet.id]) continue;
    const holders = once(() => holdersOf(facet));
    facet.values.forEach(([id, name], place) => {
      const aliases = vocabulary.aliases[facet.id]?.[id]?.split("|") ?? [];
      const page = PAGES[facet.id] ? `${PAGES[facet.id]}/${id.toLowerCase()}/` : "";
      const fits = once(() => fitsOf(holders()[place], FITS[facet.id]));
      const beside = once(() => {
        const related = (vocabulary.related[id] ?? "").split(" ");
        return facet.values.flatMap(([other], at) => (related.includes(other) ? fitsOf(holders()[at], FITS.topic) : []));
      });
      learn([name, ...aliases], { facet: facet.id, name, path: page, fits, beside: facet.id === "topic" ? beside : nothing }, STARTS.has(facet.id));
    });
  }
  const topics = index.facets.find(({ id }) => id === "topic");
  for (const [id, names, wanted] of vocabulary.roles) {
    const titles = names.split("|");
    const fits = once(() => (topics ? roleFits(topics, wanted.split(" ")) : []));
    learn(titles, { facet: "role", name: titles[0], path: `roles/${id}/`, fits, beside: nothing }, false);
  }

  /**
   * @param {string[]} names
   * @param {Meaning} meaning
   * @param {boolean} isTopicOrPlace whether the start of one of its words is enough
   */
  function learn(names, meaning, isTopicOrPlace) {
    const known = new Set(names.map((name) => telling(words(name), stops).join(" ")));
    known.delete("");
    for (const phrase of known) {
      if (isTopicOrPlace) for (const word of phrase.split(" ")) begins.push([word, meaning]);
      // Datascience, opensource: what is often written as one word.
      for (const way of new Set([phrase, phrase.replaceAll(" ", "")])) {
        phrases.set(way, [...(phrases.get(way) ?? []), meaning]);
      }
    }
  }

  return {
    of: (phrase) => phrases.get(phrase) ?? [],
    starting(start) {
      if (start.length < START_FROM) return [];
      const found = begins.filter(([word]) => word !== start && word.startsWith(start));
      return [...new Set(found.map(([, meaning]) => meaning))];
    },
  };
}

/**
 * @param {import("./dataset.js").IndexFacet} facet
 * @returns {[number, number][][]} for each value, the groups that have it, each with the value's place there
 */
function holdersOf(facet) {
  const holders = facet.values.map(() => /** @type {[number, number][]} */ ([]));
  facet.of.forEach((values, group) => values.forEach((value, place) => holders[value].push([group, place])));
  return holders;
}

/**
 * @param {[number, number][]} holders
 * @param {number[]} steps
 * @returns {Fits}
 */
function fitsOf(holders, steps) {
  return holders.map(([group, place]) => [group, steps[Math.min(place, steps.length - 1)]]);
}

/**
 * @param {import("./dataset.js").IndexFacet} topics
 * @param {string[]} wanted ids of a role's topics, best first
 * @returns {Fits}
 */
function roleFits(topics, wanted) {
  const rank = new Map(topics.values.map(([id], value) => [value, wanted.indexOf(id)]));
  return topics.of.flatMap((values, group) => {
    const fits = values.flatMap((value, place) => {
      const at = rank.get(value) ?? -1;
      return at < 0 ? [] : Math.max(ROLE.least, ROLE.best - at * ROLE.perTopic - Math.min(place, 1) * ROLE.notMain);
    });
    return fits.length ? [/** @type {[number, number]} */ ([group, Math.max(...fits)])] : [];
  });
}

/** @returns {Fits} */
function nothing() {
  return [];
}

/**
 * @template Made
 * @param {() => Made} make
 * @returns {() => Made} makes it when it is first wanted
 */
function once(make) {
  /** @type {Made | undefined} */
  let made;
  return () => (made ??= make());
}
