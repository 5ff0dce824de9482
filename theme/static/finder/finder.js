/** Entry of the finder page: the whole directory by text and facets. */

import { createAdvice } from "./advice.js";
import { has, setOf } from "./bits.js";
import { createCardReader } from "./cards.js";
import { createControls } from "./controls.js";
import { showCount } from "./count_line.js";
import { count } from "./counting.js";
import { datasetFromIndex } from "./dataset.js";
import { areasLink, createNotice, retryButton } from "./notice.js";
import { createOrderReader } from "./orders.js";
import { createResults } from "./results.js";
import { withMore } from "./selection.js";
import { readJson } from "../base/site.js";
import { createTextSearch } from "./text.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./counting.js").Counted & {ranking: number[] | null, order: number[] | null}} Ranked ranking: null without text; order: null for the best match
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
  const openGroups = setOf(Array(index.open).keys(), index.size);
  const text = createTextSearch();
  const orderOf = createOrderReader();
  const more = /** @type {HTMLButtonElement} */ (page.querySelector("[data-more]"));
  const results = createResults(list, more, createCardReader(index), () => controls.change(withMore, "replace"));

  const controls = createControls(page, dataset, {
    approach: text.warm,
    async count(selection) {
      const [ranking, order] = await Promise.all([
        selection.text ? text.find(selection.text) : null,
        orderOf(selection.sort),
      ]);
      // Whoever asks for a closed group by its name shall learn where its people went.
      const found = ranking ? setOf(ranking, dataset.size) : openGroups;
      return { ...count(dataset, selection.chosen, found), ranking, order, found };
    },
    async show(selection, /** @type {Ranked} */ counted) {
      showCount(countPlace, counted.total, selection);
      if (shelves) shelves.hidden = true;
      if (counted.total === 0) {
        results.clear();
        return advise(selection, counted);
      }
      notice.clear();
      await results.show(firstGroups(selection, counted, dataset.size), counted.total);
      return tellMissing(selection, counted.total);
    },
    fail(selection, reason) {
      results.clear();
      const what = selection.text ? "The search" : "The list";
      giveUp(`${what} could not be loaded. The connection may be down.`, reason);
    },
  });
  const advise = createAdvice(dataset, notice, text, controls.change);

  /**
   * Said after the results are there: it takes a search for each word.
   *
   * @param {Selection} selection
   * @param {number} total
   */
  async function tellMissing(selection, total) {
    const said = countPlace.textContent;
    // The results stand without it.
    const missing = await text.missing(selection.text).catch(() => []);
    if (missing.length && countPlace.textContent === said) {
      showCount(countPlace, total, selection, missing);
    }
  }

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
 * @param {number} size
 * @returns {number[]} the results in order, as many as are to be shown
 */
function firstGroups({ show }, { groups, ranking, order }, size) {
  const first = [];
  for (const ordinal of order ?? ranking ?? Array(size).keys()) {
    if (has(groups, ordinal)) first.push(ordinal);
    if (first.length === show) break;
  }
  return first;
}
