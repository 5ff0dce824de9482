/** Every word of a closed vocabulary is one that the vocabulary has. */

import { nearest } from "../likeness.js";

const RULE = "known_words";

/** Vocabularies whose words have other names that people type. */
const TERMS = ["areas", "topics", "audiences"];

/**
 * @typedef {import("../law.js").Choice} Choice
 * @typedef {{field: import("../plain.js").Field, word: any, known: Map<string, Choice>, what: string, isTerm?: boolean}} Use
 */

/** @type {import("./rule.js").Rule} */
export function check(record, world) {
  const { law } = world;
  return [...uses(record, world)]
    .filter(({ word, known }) => word && !known.has(word))
    .map((use) => law.say(RULE, use.field, "unknown", { word: use.word, what: use.what, remedy: remedy(law, use) }));
}

/**
 * @param {import("./rule.js").Group} record
 * @param {import("./rule.js").World} world
 * @returns {Generator<Use>}
 */
function* uses({ focus, audience, languages, membership, region = {} }, { law, parts }) {
  /**
   * @param {import("../plain.js").Field} field
   * @param {any} word
   * @param {string} vocabulary
   * @param {string} what
   * @returns {Use}
   */
  const use = (field, word, vocabulary, what) => ({
    field,
    word,
    known: law.vocabulary(vocabulary),
    what,
    isTerm: TERMS.includes(vocabulary),
  });
  yield use(["focus", "area"], focus?.area, "areas", "area");
  for (const [number, topic] of (focus?.topics ?? []).entries())
    yield use(["focus", "topics", number], topic, "topics", "topic");
  for (const [number, one] of (audience ?? []).entries()) yield use(["audience", number], one, "audiences", "audience");
  for (const [number, one] of (languages ?? []).entries())
    yield use(["languages", number], one, "languages", "language of ISO 639-1");
  for (const [number, tier] of (membership?.tiers ?? []).entries()) {
    yield use(["membership", "tiers", number, "currency"], tier?.currency, "currencies", "currency of ISO 4217");
  }
  yield use(["region", "continent"], region.continent, "continents", "continent");
  yield use(["region", "country"], region.country, "countries", "country of ISO 3166-1");
  const country = law.vocabulary("countries").get(region.country);
  const known = country && parts.get(region.country);
  if (known && region.subdivision?.startsWith(region.country)) {
    yield { field: ["region", "subdivision"], word: region.subdivision, known, what: `part of ${country[1]}` };
  }
}

/**
 * @param {import("../law.js").Law} law
 * @param {Use} use
 */
function remedy(law, { word, known, what, isTerm }) {
  const { reserved, few } = law.lists;
  const ids = [...known.keys()];
  const lower = word.toLowerCase();
  const meant =
    isTerm &&
    [...known.values()].find(([, name, others = []]) => others.includes(lower) || name.toLowerCase() === lower);
  const near =
    (known.has(reserved[word]) && reserved[word]) || (meant && meant[0]) || nearest(word, ids) || nearest(lower, ids);
  if (near) return law.remedy("did_you_mean", { word: near });
  return ids.length <= few ? law.remedy("one_of", { words: ids.join(", ") }) : law.remedy("listed", { what });
}
