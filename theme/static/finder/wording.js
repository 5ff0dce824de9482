/** Numbers and sentences that several parts of the finder say. */

const NUMBERS = new Intl.NumberFormat("en-GB");

/**
 * @param {number} value
 * @returns {string} `7,000`
 */
export function figure(value) {
  return NUMBERS.format(value);
}

/**
 * @param {number} total
 * @returns {string} `No groups`, `1 group`, `7,000 groups`
 */
export function groups(total) {
  if (total === 0) return "No groups";
  return total === 1 ? "1 group" : `${figure(total)} groups`;
}

/**
 * @param {number} total
 * @param {import("./selection.js").Selection} selection
 * @returns {string} `37 groups · best match first`
 */
export function countLine(total, { text, sort }) {
  const order = { match: text ? "best match first" : "", name: "by name", newest: "newest facts first" }[sort];
  return total > 1 && order ? `${groups(total)} · ${order}` : groups(total);
}
