/** The forms in which a word of a question may stand in a name: another number, or one word with its neighbour. */

/** Shorter words have no other number: R, Go, C. */
const FROM = 3;

/** Shorter words that end in s are seldom plurals: iOS, AWS, DNS. */
const SINGULAR_FROM = 5;

/** What a word in another number is worth. */
const OTHER_NUMBER = 0.9;

/**
 * @param {string} word
 * @returns {[form: string, weight: number][]} the word itself first
 */
export function forms(word) {
  return [[word, 1], ...otherNumbers(word).map((form) => /** @type {[string, number]} */ ([form, OTHER_NUMBER]))];
}

/**
 * @param {string[]} asked
 * @returns {[pair: string, place: number][]} neighbours as one word: py ladies, dev ops
 */
export function pairs(asked) {
  return asked.slice(1).map((word, place) => [asked[place] + word, place]);
}

/**
 * @param {string} word
 * @returns {string[]} its plural, or what it may be the plural of
 */
function otherNumbers(word) {
  if (word.length < FROM || !/^[a-z]+$/.test(word)) return [];
  if (/m[ae]n$/.test(word)) return [word.replace(/m([ae])n$/, (_, vowel) => (vowel === "a" ? "men" : "man"))];
  if (word.endsWith("ies") && word.length >= SINGULAR_FROM) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith("s")) return word.length < SINGULAR_FROM || word.endsWith("ss") ? [] : [word.slice(0, -1)];
  return word.endsWith("y") ? [`${word}s`, `${word.slice(0, -1)}ies`] : [`${word}s`];
}
