/** The map in words and as a table: both say what its dots say. */

import { figure, groups } from "../base/wording.js";

/**
 * @typedef {import("./clusters.js").Spot} Spot
 */

/**
 * @param {HTMLElement} words
 * @param {HTMLTableSectionElement} body its rows link to countries
 * @returns {(spots: Spot[]) => void} says how many groups there are, in all and by country
 */
export function createTally(words, body) {
  const rows = new Map([...body.rows].map((row) => [countryOf(row), row]));
  return (spots) => {
    const total = spots.reduce((sum, spot) => sum + spot.number, 0);
    const places = spots.length === 1 ? "1 place" : `${figure(spots.length)} places`;
    words.textContent = `${groups(total)} in ${places}: the larger a dot, the more groups.`;
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (const { country, number } of spots) numbers.set(country, (numbers.get(country) ?? 0) + number);
    const ranked = [...rows].sort(([a], [b]) => (numbers.get(b) ?? 0) - (numbers.get(a) ?? 0));
    for (const [country, row] of ranked) {
      row.hidden = !numbers.has(country);
      row.cells[1].textContent = figure(numbers.get(country) ?? 0);
      body.append(row);
    }
  };
}

/** @type {(row: HTMLTableRowElement) => string} */
function countryOf(row) {
  const parts = row.querySelector("a")?.getAttribute("href")?.split("/") ?? [];
  return parts.filter(Boolean).at(-1) ?? "";
}
