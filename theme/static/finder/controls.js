/** What finder and category pages share: search box, facets, chips, order and address act as one. */

import { remember, remembered } from "./address.js";
import { createChips } from "./chips.js";
import { createFacets } from "./facets.js";
import { createSearchBox } from "./searchbox.js";
import { withoutFilters, withSort, withText, withToggled } from "./selection.js";

/**
 * @typedef {import("./counting.js").Counted} Counted
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./selection.js").Sort} Sort
 *
 * @typedef {object} View what a page does with a selection
 * @property {(selection: Selection) => Counted | Promise<Counted>} count
 * @property {(selection: Selection, counted: any) => void | Promise<void>} show gets what count gave
 * @property {(selection: Selection, reason: unknown) => void} fail count or show could not be done
 * @property {() => void} [approach] the reader goes to the search box
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
  const updateChips = createChips(find("[data-chips]"), dataset, {
    remove: toggle,
    clear: () => change(withoutFilters),
    leave: () => box.focus(),
  });
  const sort = /** @type {HTMLSelectElement} */ (find("[data-sort]"));
  sort.addEventListener("change", () => change((now) => withSort(now, /** @type {Sort} */ (sort.value))));

  // What does nothing without this script was hidden until now.
  for (const part of page.querySelectorAll("[data-tools], [data-sort-label]")) part.removeAttribute("hidden");
  sort.hidden = false;
  addEventListener("popstate", start);

  function start() {
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

  async function refresh() {
    const mine = ++turn;
    const asked = selection;
    sort.value = asked.sort;
    updateChips(asked);
    try {
      const counted = await view.count(asked);
      if (mine !== turn) return;
      updateFacets(counted, asked.chosen);
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
