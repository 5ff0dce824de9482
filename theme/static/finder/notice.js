/** A sentence in place of results, with ways on: nobody is left on an empty page. */

import { button, element } from "../base/element.js";
import { root } from "../base/site.js";

/**
 * @typedef {object} Notice
 * @property {(sentence: string, ...ways: HTMLElement[]) => void} say
 * @property {() => void} clear
 */

/**
 * @param {HTMLElement} list the notice stands after it
 * @param {HTMLElement} countPlace gets the focus when a way on was taken, as that button goes away
 * @returns {Notice}
 */
export function createNotice(list, countPlace) {
  const place = element("div", { role: "status" });
  list.after(place);
  countPlace.tabIndex = -1;

  /** @param {...Node} content */
  const fill = (...content) => {
    if (place.contains(document.activeElement)) countPlace.focus();
    place.replaceChildren(...content);
  };
  return {
    say: (sentence, ...ways) => fill(element("div", { class: "notice" }, element("p", {}, sentence), wayList(ways))),
    clear: () => fill(),
  };
}

/** @returns {HTMLAnchorElement} */
export function areasLink() {
  return pageLink("areas/", "Go through the areas");
}

/** @returns {HTMLAnchorElement} */
export function addLink() {
  return pageLink("contribute/", "Add a group that is missing");
}

/**
 * @param {string} path
 * @param {string} label
 * @returns {HTMLAnchorElement}
 */
export function pageLink(path, label) {
  return element("a", { class: "chip", href: root() + path }, label);
}

/**
 * The whole view is in the address, so loading the page again is all it takes.
 *
 * @returns {HTMLButtonElement}
 */
export function retryButton() {
  return button("chip", "Try again", () => location.reload());
}

/**
 * @param {HTMLElement[]} ways
 * @returns {HTMLUListElement}
 */
export function wayList(ways) {
  return element("ul", { class: "chips" }, ...ways.map((way) => element("li", {}, way)));
}
