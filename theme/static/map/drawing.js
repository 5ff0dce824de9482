/** The map on the page: its window, its dots, its land seen from near. */

import { addressOf } from "../base/site.js";
import { groups } from "../base/wording.js";
import { shown } from "./camera.js";
import { clustered, nameOf, radii } from "./clusters.js";
import { LETTER, namesOn } from "./names.js";

/**
 * @typedef {import("./camera.js").Camera} Camera
 * @typedef {import("./camera.js").Size} Size
 * @typedef {import("./clusters.js").Dot} Dot
 * @typedef {import("./clusters.js").Spot} Spot
 *
 * @typedef {object} Drawing
 * @property {Size} world
 * @property {(camera: Camera, spots: Spot[]) => void} show
 */

const SVG = "http://www.w3.org/2000/svg";

/** From this on, borders, small islands and names are wanted. */
const NEAR = 2.4;

/**
 * @param {SVGSVGElement} svg
 * @param {string} fine address of the land with borders
 * @param {(dot: Dot, event: MouseEvent) => void} press a dot was clicked
 * @returns {Drawing}
 */
export function createDrawing(svg, fine, press) {
  const { width, height } = svg.viewBox.baseVal;
  const world = { width, height };
  const layer = /** @type {SVGGElement} */ (svg.querySelector(".dots"));
  const lookNear = createNearLand(svg, fine);
  const writing = element("g", { class: "names" });
  svg.append(writing);
  /** @type {{unit: number, spots: Spot[] | null, dots: Dot[], radius: (number: number) => number}} */
  let drawn = { unit: 0, spots: null, dots: [], radius: () => 0 };
  /** @type {(camera: Camera, spots: Spot[]) => void} */
  const show = (camera, spots) => {
    const view = shown(camera, world);
    const wide = svg.getBoundingClientRect().width || 1;
    const unit = view.width / wide;
    svg.setAttribute("viewBox", `${camera.x} ${camera.y} ${view.width} ${view.height}`);
    // A map that is only moved keeps its dots.
    if (drawn.unit !== unit || drawn.spots !== spots) {
      const dots = clustered(spots, unit);
      const radius = radii(dots, (wide * wide * height) / width, camera.zoom, unit);
      layer.replaceChildren(...dots.map((dot) => link(dot, radius(dot.number) * unit, press)));
      drawn = { unit, spots, dots, radius };
    }
    const box = { left: camera.x, top: camera.y, right: camera.x + view.width, bottom: camera.y + view.height };
    const names = camera.zoom >= NEAR ? namesOn(drawn.dots, box, unit, drawn.radius) : [];
    svg.setAttribute("font-size", `${LETTER * unit}`);
    writing.replaceChildren(...names.map(text));
    if (camera.zoom >= NEAR) lookNear();
  };
  return { world, show };
}

/** @type {(svg: SVGSVGElement, fine: string) => () => void} */
function createNearLand(svg, fine) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    // Fetched first, so that the coarse land stays until the fine one can be drawn.
    fetch(fine).then((answer) => {
      if (answer.ok) svg.querySelector("use")?.setAttribute("href", `${fine}#land`);
    }, () => (asked = false));
  };
}

/** @type {(dot: Dot, radius: number, press: (dot: Dot, event: MouseEvent) => void) => SVGElement} */
function link(dot, radius, press) {
  const address = addressOf(`places/${dot.members[0].path}/`);
  const made = element("a", { href: address, tabindex: "-1" });
  const circle = element("circle", { cx: `${dot.x}`, cy: `${dot.y}`, r: radius.toFixed(1) });
  const title = element("title", {});
  title.textContent = `${nameOf(dot)}: ${groups(dot.number)}`;
  circle.append(title);
  made.append(circle);
  made.addEventListener("click", (event) => press(dot, event));
  return made;
}

/** @type {(name: import("./names.js").Name) => SVGElement} */
function text(name) {
  const made = element("text", { x: `${name.x}`, y: `${name.y}` });
  made.textContent = name.text;
  return made;
}

/** @type {(tag: string, attributes: Record<string, string>) => SVGElement} */
function element(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
