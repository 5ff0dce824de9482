/** Numbers as several parts of the finder say them. */

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
