/** What finder and category pages share: search box, facets, chips, order and address act as one. */

import { remember, remembered } from "./address.js";
import { createChips } from "./chips.js";
import { element } from "../base/element.js";
import { createFacets } from "./facets.js";
import { createNearControl } from "./near_control.js";
import { createSearchBox } from "./searchbox.js";
import { withNear, withoutFilters, withSort, withText, withToggled, withWithin } from "./selection.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./selection.js").Sort} Sort
 *
 * @typedef {import("./near_counting.js").CountedNear} CountedNear
 *
 * @typedef {object} View what a page does with a selection
 * @property {(selection: Selection) => Promise<CountedNear>} count
 * @property {(selection: Selection, counted: any) => void | Promise<void>} show gets what count gave
 * @property {(selection: Selection, reason: unknown) => void} fail count or show could not be done
 * @property {() => void} [approach] the reader goes to the search box
 * @property {import("./places.js").Places | null} places null: the groups of the page are all in one place
 *
 * @typedef {object} Controls
 * @property {() => void} start shows what the address asks for
 * @property {(step: (selection: Selection) => Selection, how?: "push" | "replace") => void} change
 */

/**
 * @param {HTMLElement} page holds `[data-search]`, `[data-facets]`, `[data-chips]` and a select
 *   `[data-sort]` whose values are sorts
 * @param {Dataset} dataset
 * @param {View} view
 * @returns {Controls}
 */
export function createControls(page, dataset, view) {
  let selection = remembered(dataset);
  let turn = 0;

  const box = createSearchBox(find("[data-search]"), {
    type: () => change((now) => now, "replace"),
    send: () => change((now) => now),
    focus: view.approach,
  });
  /** @type {(facet: string, value: string) => void} */
  const toggle = (facet, value) => change((now) => withToggled(now, facet, value));
  const updateFacets = createFacets(find("[data-facets]"), dataset, toggle);
  const nearControl = view.places && createNearControl(view.places, {
    choose: (near) => change((now) => withNear(now, near)),
    limit: (within) => change((now) => withWithin(now, within)),
  });
  if (nearControl) find("[data-chips]").before(nearControl.element);
  const updateChips = createChips(find("[data-chips]"), dataset, {
    remove: toggle,
    removeNear: () => change((now) => withNear(now, "")),
    removeWithin: () => change((now) => withWithin(now, "")),
    clear: () => change(withoutFilters),
    leave: () => box.focus(),
  });
  const sort = /** @type {HTMLSelectElement} */ (find("[data-sort]"));
  sort.addEventListener("change", () => change((now) => withSort(now, /** @type {Sort} */ (sort.value))));

  // An order that can be chosen once there is a place to count from.
  const nearby = element("option", { value: "near" }, "nearest first");

  // What does nothing without this script was hidden until now.
  for (const part of page.querySelectorAll("[data-tools], [data-sort-label]")) part.removeAttribute("hidden");
  sort.hidden = false;
  addEventListener("popstate", goBack);

  function start() {
    // What was typed while this script was on its way is meant for it.
    if (box.take().trim()) change((now) => now, "replace");
    else goBack();
  }

  function goBack() {
    selection = remembered(dataset);
    // What was being typed belongs to the view that was left.
    box.take();
    box.put(selection.text);
    refresh();
  }

  /** @type {Controls["change"]} */
  function change(step, how = "push") {
    selection = step(withText(selection, box.take()));
    box.put(selection.text);
    remember(selection, dataset, how);
    refresh();
  }

  /**
   * @param {Selection} asked
   * @param {CountedNear} counted
   */
  function tellNear(asked, counted) {
    nearControl?.update(asked, counted);
    nearby.remove();
    if (counted.near.nearness) sort.append(nearby);
    sort.value = counted.sort;
  }

  async function refresh() {
    const mine = ++turn;
    const asked = selection;
    if (asked.sort !== "near") sort.value = asked.sort;
    updateChips(asked);
    try {
      const counted = await view.count(asked);
      if (mine !== turn) return;
      updateFacets(counted, asked.chosen);
      tellNear(asked, counted);
      updateChips(asked, counted.near.nearness?.origin);
      await view.show(asked, counted);
    } catch (reason) {
      if (mine === turn) view.fail(asked, reason);
    }
  }

  /**
   * @template {HTMLElement} Found
   * @param {string} selector
   * @returns {Found}
   */
  function find(selector) {
    return /** @type {Found} */ (page.querySelector(selector));
  }

  return { start, change };
}
