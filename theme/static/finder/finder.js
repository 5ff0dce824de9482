/** Entry of the finder page: the whole directory by text and facets. */

import { createAdvice } from "./advice.js";
import { has, setOf } from "./bits.js";
import { createCardReader } from "./cards.js";
import { createControls } from "./controls.js";
import { count } from "./counting.js";
import { datasetFromIndex } from "./dataset.js";
import { areasLink, createNotice, retryButton } from "./notice.js";
import { createResults } from "./results.js";
import { withMore } from "./selection.js";
import { readJson } from "./site.js";
import { createTextSearch } from "./text.js";
import { countLine } from "./wording.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {object} Ranking
 * @property {number[] | null} ranking null: no text
 * @property {string[]} missing
 * @typedef {import("./counting.js").Counted & Ranking} Ranked
 */

const page = /** @type {HTMLElement} */ (document.querySelector("[data-finder]"));
const shelves = /** @type {HTMLElement | null} */ (document.querySelector("[data-shelves]"));
const countPlace = /** @type {HTMLElement} */ (page.querySelector("[data-count]"));
const list = /** @type {HTMLElement} */ (page.querySelector("[data-results]"));
const notice = createNotice(list, countPlace);

try {
  open(await readJson("find/index.json", "no-cache"));
} catch (reason) {
  giveUp("The search could not be loaded. Every group can still be reached by its area.", reason);
}

/** @param {import("./dataset.js").Index} index */
function open(index) {
  const dataset = datasetFromIndex(index);
  const text = createTextSearch(index.symbols);
  const more = /** @type {HTMLButtonElement} */ (page.querySelector("[data-more]"));
  const results = createResults(list, more, createCardReader(index), () => controls.change(withMore, "replace"));

  const controls = createControls(page, dataset, {
    sorts: [["match", "Best match"], ["name", "Name"], ["newest", "Newest facts"]],
    approach: text.warm,
    async count(selection) {
      const found = selection.text ? await text.find(selection.text) : null;
      const bits = found && setOf(found.ranking, dataset.size);
      return { ...count(dataset, selection.chosen, bits), ranking: found?.ranking ?? null, missing: found?.missing ?? [] };
    },
    async show(selection, /** @type {Ranked} */ counted) {
      countPlace.textContent = countLine(counted.total, selection, counted.missing);
      if (shelves) shelves.hidden = true;
      if (counted.total > 0) notice.clear();
      else {
        results.clear();
        return advise(selection, counted);
      }
      await results.show(firstGroups(selection, counted, dataset), counted.total);
    },
    fail(selection, reason) {
      results.clear();
      const what = selection.text ? "The search" : "The list";
      giveUp(`${what} could not be loaded. The connection may be down.`, reason);
    },
  });
  const advise = createAdvice(notice, text, controls.change);

  controls.start();
}

/**
 * @param {string} sentence
 * @param {unknown} reason for whoever looks at the console
 */
function giveUp(sentence, reason) {
  console.error(reason);
  countPlace.textContent = "";
  notice.say(sentence, retryButton(), areasLink());
  if (shelves) shelves.hidden = false;
}

/**
 * @param {Selection} selection
 * @param {Ranked} counted
 * @param {Dataset} dataset
 * @returns {number[]} the results in order, as many as are to be shown
 */
function firstGroups({ sort, show }, { groups, ranking }, dataset) {
  const orders = { match: ranking ?? Array(dataset.size).keys(), name: dataset.byName, newest: dataset.byDate };
  const first = [];
  for (const ordinal of orders[sort]) {
    if (has(groups, ordinal)) first.push(ordinal);
    if (first.length === show) break;
  }
  return first;
}
