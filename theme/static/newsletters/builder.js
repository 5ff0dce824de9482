/** Entry of the builder: groups chosen as in the finder become a letter in the four forms. */

import { element } from "../base/element.js";
import { readJson } from "../base/site.js";
import { createCardReader } from "../finder/cards.js";
import { createControls } from "../finder/controls.js";
import { showCount } from "../finder/count_line.js";
import { indexFromFile } from "../finder/dataset.js";
import { createEngine, firstGroups } from "../finder/engine.js";
import { CHANGED, saved } from "../plan/saved.js";
import { copyRich, copyText, fragment, tellCopied } from "./copying.js";
import { rendered } from "./forms.js";
import { createItemReader, meetsWithin, textsOf } from "./groups.js";
import { createOptions } from "./options.js";

/**
 * @typedef {import("./forms.js").Ending} Ending
 * @typedef {import("./forms.js").Letter} Letter
 * @typedef {import("./groups.js").Item} Item
 */

/** Days of "meets soon". */
const SOON = 30;

/** Groups that are read at a time, at least: some may not be sent, and then more are needed. */
const LEAST = 4;

const page = /** @type {HTMLElement} */ (document.querySelector("[data-builder]"));
const told = /** @type {HTMLElement} */ (page.querySelector("[data-told]"));
const preview = /** @type {HTMLElement} */ (page.querySelector("[data-rich]"));
const countPlace = /** @type {HTMLElement} */ (page.querySelector("[data-count]"));

const [file, forms] = await Promise.all([readJson("find/index.json", "no-cache"), readJson("newsletters/forms.json", "no-cache")]);
open(indexFromFile(file));

/** @param {import("../finder/dataset.js").Index} index */
function open(index) {
  const engine = createEngine(index);
  const readCards = createCardReader(index);
  const readItem = createItemReader();
  const dated = new Set(/** @type {number[]} */ (forms.dated));
  /** @type {Letter} */
  let letter = { heading: "", number: "", preheader: "", more: "", moreWords: "", campaign: "", accent: "", items: [] };
  /** @type {number[]} */
  let chosen = [];
  let turn = 0;

  const options = createOptions(/** @type {HTMLFormElement} */ (page.querySelector("[data-options]")), () => void make());
  const controls = createControls(page, engine.dataset, {
    places: engine.places,
    approach: engine.text.warm,
    count: (selection) => engine.count(selection),
    show(selection, /** @type {import("../finder/engine.js").Ranked} */ counted) {
      showCount(countPlace, counted.total, { ...selection, sort: counted.sort });
      chosen = firstGroups({ ...selection, show: index.size }, counted, engine.dataset);
      return make();
    },
    fail(_, reason) {
      console.error(reason);
      countPlace.textContent = "The groups could not be loaded. The connection may be down.";
    },
  });
  addEventListener(CHANGED, () => options().from === "plan" && void make());

  async function make() {
    const mine = ++turn;
    const set = options();
    const items = set.from === "plan" ? await planned(set) : await found(set);
    if (mine !== turn) return;
    const names = items.slice(0, 3).map(({ name }) => name).join(", ");
    letter = {
      heading: set.heading,
      number: items.length === 1 ? "1 tech group" : `${items.length} tech groups`,
      preheader: items.length > 3 ? `${names} and more` : names,
      more: `${forms.address}/find/${set.from === "plan" ? "" : location.search}`,
      moreWords: `Find more on ${forms.site}`,
      campaign: campaign(set),
      accent: set.accent,
      items: items.map((item) => textsOf(item, set)),
    };
    show();
  }

  function show() {
    const parsed = new DOMParser().parseFromString(text("rich.html"), "text/html");
    preview.replaceChildren(...(letter.items.length ? parsed.body.childNodes : [element("p", {}, "No group that a mail may name fits. Take a filter away.")]));
  }

  /**
   * @param {import("./options.js").Options} set
   * @returns {Promise<Item[]>}
   */
  async function planned(set) {
    const items = await Promise.all(saved().ids.map(readItem));
    return items.filter((item) => item !== null && (!set.soon || meetsWithin(item, SOON))).slice(0, set.count);
  }

  /**
   * @param {import("./options.js").Options} set
   * @returns {Promise<Item[]>} the first groups of the choice that a mail may name
   */
  async function found(set) {
    const wanted = set.soon ? chosen.filter((ordinal) => dated.has(ordinal)) : chosen;
    const items = [];
    let start = 0;
    while (start < wanted.length && items.length < set.count) {
      const step = wanted.slice(start, start + Math.max(LEAST, set.count - items.length));
      start += step.length;
      const cards = await readCards(step);
      const read = await Promise.all(cards.map(({ id }) => readItem(id)));
      for (const item of read) if (item && (!set.soon || meetsWithin(item, SOON))) items.push(item);
    }
    return items.slice(0, set.count);
  }

  /** @param {Ending} ending */
  function text(ending) {
    return rendered(forms, ending, letter);
  }

  /** @type {Record<string, [string, () => Promise<void>]>} */
  const ways = {
    rich: ["rich text", () => copyRich({ html: text("rich.html"), text: text("txt") })],
    html: ["HTML", () => copyText(fragment(text("html"), true))],
    bare: ["HTML without style", () => copyText(fragment(text("html"), false))],
    md: ["Markdown", () => copyText(text("md"))],
    txt: ["plain text", () => copyText(text("txt"))],
  };
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (page.querySelectorAll("[data-copy]"))) {
    const [what, copy] = ways[button.dataset.copy ?? "txt"];
    button.addEventListener("click", () => tellCopied(told, what, copy));
  }
  page.hidden = false;
  controls.start();
}

/**
 * @param {import("./options.js").Options} set
 * @returns {string} parameters of our own links, or nothing
 */
function campaign({ source, medium, campaign }) {
  const named = Object.entries({ utm_source: source, utm_medium: medium, utm_campaign: campaign }).filter(([, value]) => value);
  return named.length ? `?${new URLSearchParams(named)}` : "";
}
