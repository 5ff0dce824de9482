/** How alike two words are, by the two measures that the project's checks take in the terminal. */

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} percent of the letters that both have in one order: rapidfuzz's `fuzz.ratio`
 */
export function ratio(one, other) {
  const total = one.length + other.length;
  return total ? (200 * commonLetters(one, other)) / total : 100;
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} length of the longest common subsequence
 */
function commonLetters(one, other) {
  let row = new Uint16Array(other.length + 1);
  for (const letter of one) {
    let diagonal = 0;
    for (let place = 1; place <= other.length; place++) {
      const above = row[place];
      row[place] = other[place - 1] === letter ? diagonal + 1 : Math.max(above, row[place - 1]);
      diagonal = above;
    }
  }
  return row[other.length];
}

/** Percent below which a word is not meant. */
const NEAR = 60;

/**
 * @param {string} word
 * @param {Iterable<string>} known
 * @returns {string | null} the known word that is most like a word; null when none is
 */
export function nearest(word, known) {
  let best = null;
  let score = NEAR;
  for (const one of known) {
    const size = word.length + one.length;
    if ((200 * Math.min(word.length, one.length)) / size < score) continue;
    const like = ratio(word, one);
    if (best === null ? like >= score : like > score) [best, score] = [one, like];
  }
  return best;
}

/** Share of the letters below which a word is no close match. */
const CLOSE = 0.6;

/**
 * @param {string} word
 * @param {string[]} known
 * @returns {string | null} what Python's `difflib.get_close_matches` names first
 */
export function closest(word, known) {
  const scored = known.map((one) => ({ one, score: similarity(one, word) })).filter(({ score }) => score >= CLOSE);
  scored.sort((a, b) => b.score - a.score || (a.one < b.one ? 1 : -1));
  return scored[0]?.one ?? null;
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} the ratio of Ratcliff and Obershelp, as in Python's `difflib.SequenceMatcher`
 */
function similarity(one, other) {
  return (2 * matching(one, other)) / (one.length + other.length || 1);
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} letters in the longest common piece, and in those to its left and right
 */
function matching(one, other) {
  let size = 0;
  let start = 0;
  let otherStart = 0;
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length; j++) {
      let length = 0;
      while (i + length < one.length && one[i + length] === other[j + length]) length++;
      if (length > size) [size, start, otherStart] = [length, i, j];
    }
  }
  if (!size) return 0;
  return (
    size +
    matching(one.slice(0, start), other.slice(0, otherStart)) +
    matching(one.slice(start + size), other.slice(otherStart + size))
  );
}
