/** Entry of category pages: the groups that are on the page already are filtered and ordered in place. */

import { has, setOf } from "./bits.js";
import { createControls } from "./controls.js";
import { showCount } from "./count_line.js";
import { datasetFromList, ordersOfList } from "./dataset.js";
import { button, element } from "../base/element.js";
import { fold, words } from "../base/fold.js";
import { markDistances } from "./distance_marks.js";
import { createNear, nearestFirst } from "./near.js";
import { countNear } from "./near_counting.js";
import { createNotice } from "./notice.js";
import { createPlaces } from "./places.js";
import { withoutFilters } from "./selection.js";
import { areApart, spotsOfList } from "./spots.js";

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./near_counting.js").CountedNear} CountedNear
 */

const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-filter]"));
const names = document.querySelector("[data-facet-names]");

// A page of few groups, or one page of several, has no filters.
if (page && names) open(page, JSON.parse(names.textContent ?? "[]"));

/**
 * @param {HTMLElement} page
 * @param {import("./dataset.js").FacetNames[]} names
 */
function open(page, names) {
  const list = /** @type {HTMLElement} */ (page.querySelector("[data-results]"));
  const countPlace = /** @type {HTMLElement} */ (page.querySelector("[data-count]"));
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  const texts = items.map((item) => fold(item.textContent ?? ""));
  const dataset = datasetFromList(items, names);
  const orders = ordersOfList(items);
  const notice = createNotice(list, countPlace);
  const spots = spotsOfList(items);
  const places = areApart(items) ? createPlaces() : null;
  const nearTo = places && createNear(items.length, () => spots, places);
  let order = orders.best;

  if (!page.querySelector("[data-search]")) page.querySelector("[data-chips]")?.before(createForm());

  const controls = createControls(page, dataset, {
    places,
    async count(selection) {
      const near = (await nearTo?.(selection)) ?? { nearness: null, problem: "" };
      return countNear(dataset, selection, found(selection.text), near);
    },
    show(selection, /** @type {CountedNear} */ { groups, total, sort, near, unplaced }) {
      items.forEach((item, ordinal) => (item.hidden = !has(groups, ordinal)));
      const wanted = sort === "near" && near.nearness ? nearestFirst(near.nearness, orders.best, dataset) : orders[sort];
      if (order !== wanted) {
        order = wanted;
        list.append(...order.map((ordinal) => items[ordinal]));
      }
      markDistances(list, order, near.nearness, sort === "near" && !selection.within ? unplaced : 0);
      // The order on the page does not depend on the text.
      showCount(countPlace, total, { ...selection, sort, text: "" });
      if (total) notice.clear();
      else notice.say("No group on this page has all of this.", button("chip", "Show them all", showAll));
    },
    fail: (_, reason) => console.error(reason),
  });
  const showAll = () => controls.change((now) => ({ ...withoutFilters(now), text: "" }));
  controls.start();

  /**
   * @param {string} text
   * @returns {import("./bits.js").Bits} groups with each of its words
   */
  function found(text) {
    const asked = words(fold(text));
    const all = [...items.keys()];
    return setOf(all.filter((ordinal) => asked.every((word) => texts[ordinal].includes(word))), items.length);
  }
}

/** @returns {HTMLFormElement} */
function createForm() {
  const label = "Filter these groups by words";
  const hints = { "aria-label": label, placeholder: label, autocomplete: "off" };
  const input = element("input", { type: "search", name: "q", ...hints });
  return element("form", { class: "searchbar", role: "search", "data-search": true }, input);
}
