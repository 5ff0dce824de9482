/** What is said above the results: another spelling was searched, or no group has all of the words. */

import { button, element } from "../base/element.js";
import { addLink, pageLink, wayList } from "./notice.js";
import { withText } from "./selection.js";

/**
 * @typedef {import("./text.js").Answer} Answer
 * @typedef {(answer: Answer | null, text: string) => void} Remark null: nothing was searched
 */

/** Pages of categories that are offered, at most. */
const MOST_PAGES = 4;

/**
 * @param {HTMLElement} list the remark stands before it
 * @param {import("./controls.js").Controls["change"]} change
 * @returns {Remark}
 */
export function createRemark(list, change) {
  const place = element("div", { class: "remark", "aria-live": "polite" });
  list.before(place);
  return (answer, text) => place.replaceChildren(...(answer ? lines(answer, text) : []));

  /**
   * @param {Answer} answer
   * @param {string} text
   */
  function lines({ corrected, suggestion, nearest, meanings }, text) {
    const said = [];
    if (corrected) {
      const instead = asked(`Search instead for “${text}”`, `"${text}"`);
      said.push(["Showing results for ", element("b", {}, corrected), ". ", instead]);
    }
    if (suggestion) said.push(["Did you mean ", asked(suggestion, suggestion), "?"]);
    if (nearest) said.push([`No group has all of “${corrected ?? text}”. Those that have the most of it come first. `]);
    const paragraphs = said.map((parts) => element("p", {}, ...parts));
    return nearest ? [...paragraphs, wayList([...pageLinks(meanings), addLink()])] : paragraphs;
  }

  /**
   * @param {string} label
   * @param {string} text
   */
  function asked(label, text) {
    return button("chip", label, () => change((now) => withText(now, text)));
  }
}

/**
 * @param {import("./meanings.js").Meaning[]} meanings
 * @returns {HTMLAnchorElement[]} to the pages of their groups
 */
export function pageLinks(meanings) {
  return meanings
    .filter(({ path }) => path)
    .slice(0, MOST_PAGES)
    .map(({ name, path }) => pageLink(path, `All of “${name}”`));
}
