/** The map on the page of all places: it can be zoomed, moved and filtered by area. */

import { readJson } from "../base/site.js";
import { fitted, moved, WHOLE, zoomed } from "./camera.js";
import { createDrawing } from "./drawing.js";
import { listen } from "./gestures.js";
import { createTally } from "./tally.js";

/**
 * @typedef {import("./camera.js").Camera} Camera
 * @typedef {import("./clusters.js").Dot} Dot
 * @typedef {import("./clusters.js").Spot} Spot
 *
 * @typedef {[x: number, y: number, name: string, path: string, byArea: [number, number][]]} Row
 * @typedef {{areas: string[], spots: Row[]}} Data
 */

/** How much closer a press of the button looks. */
const STEP = 1.8;

const page = /** @type {HTMLElement} */ (document.querySelector("[data-explore]"));

/** @type {<Found extends Element>(selector: string) => Found} */
const find = (selector) => /** @type {any} */ (page.querySelector(selector));

readJson("map/spots.json", "no-cache").then(start, () => {
  // The map that the page came with stays: every dot is a link, every number in the table.
});

/** @type {(data: Data) => void} */
function start(data) {
  const select = /** @type {HTMLSelectElement} */ (find("[data-map-area]"));
  const frame = /** @type {HTMLElement} */ (find("[data-map-frame]"));
  const drawing = createDrawing(find("svg"), page.dataset.explore ?? "", press);
  const tell = createTally(find("[data-map-words]"), find("[data-map-rows]"));
  let camera = WHOLE;
  let spots = spotsOf(data, "");
  let waiting = 0;

  listen(frame, { zoom, move, reset: () => look(WHOLE) });
  find("[data-zoom-in]").addEventListener("click", () => zoom(STEP, 0.5, 0.5));
  find("[data-zoom-out]").addEventListener("click", () => zoom(1 / STEP, 0.5, 0.5));
  find("[data-zoom-all]").addEventListener("click", () => look(WHOLE));
  select.addEventListener("change", () => filter(select.value));
  addEventListener("resize", redraw);
  const asked = new URLSearchParams(location.search).get("area") ?? "";
  select.value = data.areas.includes(asked) ? asked : "";
  for (const part of page.querySelectorAll("[data-map-tools]")) part.removeAttribute("hidden");
  frame.tabIndex = 0;
  filter(select.value);

  /** @type {(area: string) => void} */
  function filter(area) {
    spots = spotsOf(data, area);
    tell(spots);
    redraw();
    const address = new URL(location.href);
    if (area) address.searchParams.set("area", area);
    else address.searchParams.delete("area");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  /** @type {(factor: number, across: number, down: number) => void} */
  function zoom(factor, across, down) {
    look(zoomed(camera, drawing.world, factor, across, down));
  }

  /** @type {(across: number, down: number) => boolean} */
  function move(across, down) {
    const before = camera;
    look(moved(camera, drawing.world, across, down));
    return before.x !== camera.x || before.y !== camera.y;
  }

  /** @type {(next: Camera) => void} */
  function look(next) {
    camera = next;
    frame.toggleAttribute("data-zoomed", camera.zoom > 1);
    redraw();
  }

  /** @type {(dot: Dot, event: MouseEvent) => void} */
  function press(dot, event) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const across = dot.members.map((spot) => spot.x);
    const down = dot.members.map((spot) => spot.y);
    const next = fitted(camera, drawing.world, {
      left: Math.min(...across),
      right: Math.max(...across),
      top: Math.min(...down),
      bottom: Math.max(...down),
    });
    if (!isPlain || dot.members.length === 1 || next.zoom <= camera.zoom) return;
    event.preventDefault();
    look(next);
  }

  // Once a frame: a hand moves more often than that.
  function redraw() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => drawing.show(camera, spots));
  }
}

/**
 * @param {Data} data
 * @param {string} area empty for all
 * @returns {Spot[]} those with groups
 */
function spotsOf(data, area) {
  const wanted = data.areas.indexOf(area);
  return data.spots
    .map(([x, y, name, path, byArea]) => {
      const counted = byArea.filter(([place]) => wanted < 0 || place === wanted);
      const number = counted.reduce((sum, [, groups]) => sum + groups, 0);
      return { x, y, name, path, country: path.split("/")[0], number };
    })
    .filter((spot) => spot.number > 0);
}
