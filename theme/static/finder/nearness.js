/** What comes nearest when no group has all of the words: its subject, then the place with a subject beside it. */

/** What a group gains: it is about the subject, it is in the place and about a topic beside the subject, its country. */
const [SUBJECT, SAME_PLACE, BESIDE, SAME_COUNTRY] = [2, 1, 1.5, 0.5];

/**
 * @param {string[]} asked
 * @param {number[]} groups whose score is raised
 * @param {Float32Array} score
 * @param {import("./evidence.js").Evidence} evidence
 * @param {import("./ranking.js").World} world
 */
export function addNearness(asked, groups, score, { weights, isPlace, phrase, meanings }, { book, country }) {
  const places = asked.flatMap((_, place) => (isPlace[place] ? place : []));
  const subjects = asked.flatMap((_, place) => (phrase[place] && !isPlace[place] ? place : []));
  const beside = besideOf(meanings);
  const cities = places.flatMap((place) => book.exact(asked[place])).filter(({ field }) => field === "c");
  const home = commonest(cities.flatMap((city) => city.groups.map((group) => country[group])));
  for (const group of groups) {
    if (subjects.some((place) => weights[place][group])) score[group] += SUBJECT;
    else if (places.some((place) => weights[place][group])) {
      score[group] += SAME_PLACE + BESIDE * (beside.get(group) ?? 0);
    }
    if (home >= 0 && country[group] === home) score[group] += SAME_COUNTRY;
  }
}

/**
 * @param {import("./meanings.js").Meaning[]} meanings
 * @returns {Map<number, number>} by group, how well it fits what is beside them
 */
function besideOf(meanings) {
  const best = new Map();
  for (const [group, fit] of meanings.flatMap((meaning) => meaning.beside())) {
    best.set(group, Math.max(best.get(group) ?? 0, fit));
  }
  return best;
}

/**
 * @param {number[]} values
 * @returns {number} the value that stands there most often; -1 for none
 */
function commonest(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0];
}
