/**
 * Spots that lie close together become one dot, as `scripts/guildhall/site/map/dots.py` does it
 * for the map that stands on the page before this script.
 */

/**
 * @typedef {object} Spot
 * @property {number} x in units of the map
 * @property {number} y
 * @property {string} name
 * @property {string} path its page
 * @property {string} country small letters of its code
 * @property {number} number of groups
 *
 * @typedef {object} Dot
 * @property {number} x
 * @property {number} y
 * @property {number} number of groups
 * @property {Spot[]} members the largest, where the dot is drawn, first
 */

/** Pixels between the middles of two dots at least. */
const APART = 11;

/** Of the map's area that dots may cover. */
const SHARE = 0.035;

/** Pixels of the radius of the largest dot, of a dot of one group, and of any dot. */
const LARGEST = 18;
const STEEPEST = 3.4;
const SMALLEST = 2.2;

/**
 * @param {Spot[]} spots
 * @param {number} unit units of the map to a pixel
 * @returns {Dot[]} the largest first
 */
export function clustered(spots, unit) {
  const near = APART * unit;
  /** @type {Map<string, Dot[]>} */
  const squares = new Map();
  /** @type {Dot[]} */
  const dots = [];
  for (const spot of [...spots].sort((a, b) => b.number - a.number || a.x - b.x)) {
    const column = Math.floor(spot.x / near);
    const row = Math.floor(spot.y / near);
    const dot = nearest(spot, around(squares, column, row), near);
    if (dot) {
      dot.members.push(spot);
      dot.number += spot.number;
    } else {
      const made = { x: spot.x, y: spot.y, number: spot.number, members: [spot] };
      dots.push(made);
      squares.set(`${column} ${row}`, [...(squares.get(`${column} ${row}`) ?? []), made]);
    }
  }
  return dots.sort((a, b) => b.number - a.number);
}

/**
 * @param {Dot[]} dots
 * @param {number} area square pixels of the map
 * @param {number} zoom
 * @param {number} unit units of the map to a pixel
 * @returns {(number: number) => number} pixels of the radius for a number of groups
 */
export function radii(dots, area, zoom, unit) {
  const total = dots.reduce((sum, dot) => sum + dot.number, 0);
  // Looking closer parts the dots, so that each may grow; half as fast as what lies under them.
  const room = Math.sqrt((SHARE * area * zoom) / (Math.PI * Math.max(1, total)));
  const steep = Math.min(STEEPEST, LARGEST / Math.sqrt(dots[0]?.number ?? 1), room, clear(dots) / unit);
  return (number) => Math.max(SMALLEST, steep * Math.sqrt(number));
}

/**
 * @param {Dot} dot
 * @returns {string} `Berlin`, `Berlin and Potsdam`, `Berlin and 4 places nearby`
 */
export function nameOf(dot) {
  const [first, ...others] = dot.members;
  if (!others.length) return first.name;
  return `${first.name} and ${others.length === 1 ? others[0].name : `${others.length} places nearby`}`;
}

/** @type {(dots: Dot[]) => number} so that no large dot covers the middle of another */
function clear(dots) {
  let least = Infinity;
  const large = dots.slice(0, 40);
  for (const one of large) {
    for (const other of large) {
      if (one !== other) least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y) / Math.sqrt(one.number));
    }
  }
  return least;
}

/** @type {(squares: Map<string, Dot[]>, column: number, row: number) => Dot[]} */
function around(squares, column, row) {
  const found = [];
  for (const x of [column - 1, column, column + 1]) {
    for (const y of [row - 1, row, row + 1]) found.push(...(squares.get(`${x} ${y}`) ?? []));
  }
  return found;
}

/** @type {(spot: Spot, dots: Dot[], within: number) => Dot | undefined} */
function nearest(spot, dots, within) {
  let found;
  let least = within;
  for (const dot of dots) {
    const distance = Math.hypot(spot.x - dot.x, spot.y - dot.y);
    if (distance < least) [found, least] = [dot, distance];
  }
  return found;
}
