/** Entry of the finder page: the whole directory by text and facets. */

import { createAdvice } from "./advice.js";
import { has, setOf } from "./bits.js";
import { createCardReader } from "./cards.js";
import { createControls } from "./controls.js";
import { showCount } from "./count_line.js";
import { count } from "./counting.js";
import { indexFromFile } from "./dataset.js";
import { limitWords } from "./distance.js";
import { markDistances } from "./distance_marks.js";
import { createEngine, firstGroups } from "./engine.js";
import { areasLink, createNotice, retryButton } from "./notice.js";
import { createRemark } from "./remark.js";
import { createResults } from "./results.js";
import { withMore, withWithin } from "./selection.js";
import { button } from "../base/element.js";
import { readJson } from "../base/site.js";
import { groups } from "../base/wording.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./engine.js").Ranked} Ranked
 */

const page = /** @type {HTMLElement} */ (document.querySelector("[data-finder]"));
const shelves = /** @type {HTMLElement | null} */ (document.querySelector("[data-shelves]"));
const countPlace = /** @type {HTMLElement} */ (page.querySelector("[data-count]"));
const list = /** @type {HTMLElement} */ (page.querySelector("[data-results]"));
const notice = createNotice(list, countPlace);

try {
  open(indexFromFile(await readJson("find/index.json", "no-cache")));
} catch (reason) {
  giveUp("The search could not be loaded. Every group can still be reached by its area.", reason);
}

/** @param {import("./dataset.js").Index} index */
function open(index) {
  const engine = createEngine(index);
  const { dataset, places, text } = engine;
  let turn = 0;
  const more = /** @type {HTMLButtonElement} */ (page.querySelector("[data-more]"));
  /** @type {() => void} */
  const showMore = () => controls.change(withMore, "replace");
  let marks = { nearness: /** @type {import("./near.js").Nearness | null} */ (null), unplaced: 0 };
  const results = createResults(list, more, createCardReader(index), showMore, (shown) =>
    markDistances(list, shown, marks.nearness, marks.unplaced),
  );

  const controls = createControls(page, dataset, {
    places,
    approach: text.warm,
    async count(selection) {
      const mine = ++turn;
      const counted = await engine.count(selection, () => search(selection, mine));
      if (mine === turn) turn++;
      return counted;
    },
    async show(selection, /** @type {Ranked} */ counted) {
      const { total, sort, near } = counted;
      showCount(countPlace, total, { ...selection, sort }, counted.answer?.missing);
      if (shelves) shelves.hidden = true;
      remark(counted.total ? counted.answer : null, selection.text);
      if (counted.total === 0) {
        results.clear();
        return counted.anywhere ? adviseFarther(selection, counted) : advise(selection, counted);
      }
      notice.clear();
      marks = { nearness: near.nearness, unplaced: sort === "near" && !selection.within ? counted.unplaced : 0 };
      await results.show(firstGroups(selection, counted, dataset), total);
    },
    fail(selection, reason) {
      results.clear();
      const what = selection.text ? "The search" : "The list";
      giveUp(`${what} could not be loaded. The connection may be down.`, reason);
    },
  });
  const advise = createAdvice(dataset, notice, controls.change);
  const remark = createRemark(list, controls.change);

  /**
   * @param {Selection} selection
   * @param {Ranked} counted
   */
  function adviseFarther({ within }, { near, anywhere }) {
    const farther = button("chip", `At any distance (${groups(anywhere)})`, () =>
      controls.change((now) => withWithin(now, "")),
    );
    notice.say(`No group within ${limitWords(within)} of ${near.nearness?.origin.name} has all of this.`, farther, areasLink());
  }

  /**
   * @param {Selection} selection
   * @param {number} mine
   */
  async function search(selection, mine) {
    if (selection.sort === "best" && !selection.within) await showFirst(selection, mine);
    return text.find(selection.text);
  }

  /**
   * Names and meanings are there long before the search through all texts is loaded: what they find is shown
   * at once, and stays where it is.
   *
   * @param {Selection} selection
   * @param {number} mine
   */
  async function showFirst(selection, mine) {
    const first = await text.first(selection.text).catch(() => []);
    const { groups } = count(dataset, selection.chosen, setOf(first, dataset.size));
    const shown = first.filter((group) => has(groups, group)).slice(0, selection.show);
    if (mine !== turn || !shown.length) return;
    countPlace.textContent = "Searching all texts…";
    notice.clear();
    if (shelves) shelves.hidden = true;
    // The answer says what went wrong, if anything did.
    await results.show(shown, shown.length).catch(() => {});
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
