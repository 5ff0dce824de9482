/** Text as people type it: "Zürich" and "zurich" are the same, and so are "Łódź" and "lodz". */

/** Letters that Unicode does not decompose into a plain letter and a mark. */
const PLAIN = new Map(Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ð: "d", þ: "th" }));

/**
 * @param {string} text
 * @returns {string} the text in lower case, without accents
 */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøđłıðþ]/g, (letter) => PLAIN.get(letter) ?? letter);
}

/**
 * @param {string} text
 * @returns {string[]} its words, in order
 */
export function words(text) {
  return text.split(/\s+/).filter(Boolean);
}
