/** Names beside the largest dots in view, where they do not cover each other. */

/**
 * @typedef {import("./camera.js").Box} Box
 * @typedef {import("./clusters.js").Dot} Dot
 *
 * @typedef {object} Name
 * @property {number} x where its text starts, in units of the map
 * @property {number} y
 * @property {string} text
 */

/** Names at most: the map is to be seen, too. */
const MOST = 16;

/** Pixels of the height of a letter. */
export const LETTER = 13;

/** Mean width of a letter beside its height. */
const WIDTH = 0.6;

/**
 * @param {Dot[]} dots the largest first
 * @param {Box} view
 * @param {number} unit units of the map to a pixel
 * @param {(number: number) => number} radius pixels for a number of groups
 * @returns {Name[]}
 */
export function namesOn(dots, view, unit, radius) {
  /** @type {Name[]} */
  const names = [];
  /** @type {Box[]} */
  const taken = [];
  const letter = LETTER * unit;
  for (const dot of dots) {
    if (names.length === MOST) break;
    const text = dot.members[0].name;
    const left = dot.x + (radius(dot.number) + 4) * unit;
    const box = {
      left,
      right: left + text.length * letter * WIDTH,
      top: dot.y - letter * 0.6,
      bottom: dot.y + letter * 0.6,
    };
    const isInside =
      dot.x > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom;
    if (!isInside || taken.some((other) => cover(box, other))) continue;
    taken.push(box);
    names.push({ x: left, y: dot.y + letter * 0.35, text });
  }
  return names;
}

/** @type {(one: Box, other: Box) => boolean} */
function cover(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
