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
 * @param {string[]} [missing] words that no group has
 * @returns {string} `37 groups · best match first · “blorb” was not found`
 */
export function countLine(total, { text, sort }, missing = []) {
  const order = { match: text ? "best match first" : "", name: "by name", newest: "newest facts first" }[sort];
  const parts = [groups(total)];
  if (total > 1 && order) parts.push(order);
  if (total > 0 && missing.length) {
    const quoted = missing.map((word) => `“${word}”`).join(", ");
    parts.push(`${quoted} ${missing.length > 1 ? "were" : "was"} not found`);
  }
  return parts.join(" · ");
}
