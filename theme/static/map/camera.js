/** The window on the world: where it looks and how closely. */

/**
 * @typedef {object} Size
 * @property {number} width
 * @property {number} height
 *
 * @typedef {object} Camera in the units of the map
 * @property {number} x of the left edge
 * @property {number} y of the upper edge
 * @property {number} zoom 1 shows the whole world
 *
 * @typedef {object} Box
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/** Closer, the coasts would be straighter than they are. */
const CLOSEST = 30;

/** @type {Camera} */
export const WHOLE = { x: 0, y: 0, zoom: 1 };

/**
 * @param {Camera} camera
 * @param {Size} world
 * @returns {Size} what it shows
 */
export function shown(camera, world) {
  return { width: world.width / camera.zoom, height: world.height / camera.zoom };
}

/**
 * @param {Camera} camera
 * @param {Size} world
 * @param {number} factor above 1 to look closer
 * @param {number} across of what is shown: the place that stays where it is, 0 left and 1 right
 * @param {number} down the same from top to bottom
 * @returns {Camera}
 */
export function zoomed(camera, world, factor, across = 0.5, down = 0.5) {
  const before = shown(camera, world);
  const zoom = Math.min(CLOSEST, Math.max(1, camera.zoom * factor));
  const after = shown({ ...camera, zoom }, world);
  const x = camera.x + (before.width - after.width) * across;
  const y = camera.y + (before.height - after.height) * down;
  return inside({ x, y, zoom }, world);
}

/**
 * @param {Camera} camera
 * @param {Size} world
 * @param {number} across of what is shown: 1 moves by a whole view to the right
 * @param {number} down
 * @returns {Camera}
 */
export function moved(camera, world, across, down) {
  const { width, height } = shown(camera, world);
  return inside({ ...camera, x: camera.x + width * across, y: camera.y + height * down }, world);
}

/**
 * @param {Camera} camera
 * @param {Size} world
 * @param {Box} box
 * @returns {Camera} at least twice as close, with the box in the middle and some room around it
 */
export function fitted(camera, world, box) {
  const room = 1.6;
  const across = Math.max(1, (box.right - box.left) * room);
  const down = Math.max(1, (box.bottom - box.top) * room);
  const wanted = Math.min(world.width / across, world.height / down);
  const zoom = Math.min(CLOSEST, Math.max(camera.zoom * 2, wanted));
  const { width, height } = shown({ ...camera, zoom }, world);
  const x = (box.left + box.right - width) / 2;
  const y = (box.top + box.bottom - height) / 2;
  return inside({ x, y, zoom }, world);
}

/**
 * @param {Camera} camera
 * @param {Size} world
 * @returns {Camera} one that shows nothing beyond the edges of the world
 */
function inside(camera, world) {
  const { width, height } = shown(camera, world);
  const x = Math.min(Math.max(0, camera.x), world.width - width);
  const y = Math.min(Math.max(0, camera.y), world.height - height);
  return { x, y, zoom: camera.zoom };
}
