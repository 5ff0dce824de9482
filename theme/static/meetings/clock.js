/** The reader's clock: what is over, and what lies within the days to come. */

/**
 * @param {HTMLElement} line with `data-over`: a moment in UTC, or a midnight on the reader's clock
 * @returns {boolean}
 */
export function isOver(line) {
  return Date.now() >= new Date(line.dataset.over ?? "").getTime();
}

/**
 * @param {string} day `2026-12-08`
 * @param {number} days
 * @returns {boolean} whether the day begins within so many days from now
 */
export function isWithin(day, days) {
  const end = new Date();
  end.setDate(end.getDate() + days);
  return new Date(`${day}T00:00`) <= end;
}
