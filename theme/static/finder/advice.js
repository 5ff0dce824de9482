/** What to try when nothing was found: fewer filters, more places, or one word at a time. */

import { count } from "./counting.js";
import { button } from "../base/element.js";
import { words } from "../base/fold.js";
import { areasLink } from "./notice.js";
import { chosenValues, withAlso, withoutFacet, withoutFilters } from "./selection.js";
import { groups } from "../base/wording.js";

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./controls.js").Controls} Controls
 */

/** What anybody can take part in: offered to whom a place gives nothing. */
const ANYWHERE = ["online", "worldwide"];

/** Words that are tried by themselves, at most. */
const TRIED = 6;

/**
 * @param {import("./dataset.js").Dataset} dataset
 * @param {import("./notice.js").Notice} notice
 * @param {import("./text.js").TextSearch} text
 * @param {Controls["change"]} change
 * @returns {(selection: Selection, counted: {ranking: number[] | null, found: import("./bits.js").Bits}) => Promise<void>}
 */
export function createAdvice(dataset, notice, text, change) {
  let turn = 0;
  return async (selection, { ranking, found }) => {
    const { text: asked, chosen } = selection;
    const mine = ++turn;
    const byFilters = chosen.size > 0 && ranking?.length !== 0;
    const ways = [];
    if (byFilters) ways.push(...elsewhere(selection, found), ...dropOneFacet(selection, found), dropFilters(ranking));
    if (ranking?.length === 0) ways.push(...(await singleWords(asked)));
    if (mine !== turn) return;
    notice.say(sentence(asked, byFilters), ...ways, areasLink());
  };

  /**
   * @param {string} label
   * @param {Selection} next
   * @param {import("./bits.js").Bits} found
   * @returns {HTMLElement[]} empty when the way leads nowhere
   */
  function wayTo(label, next, found) {
    const { total } = count(dataset, next.chosen, found);
    return total ? [button("chip", `${label} (${groups(total)})`, () => change(() => next))] : [];
  }

  /**
   * @param {Selection} selection
   * @param {import("./bits.js").Bits} found
   */
  function elsewhere(selection, found) {
    const places = selection.chosen.get("where");
    if (!places || ANYWHERE.every((place) => places.has(place))) return [];
    return wayTo("Also online and worldwide", withAlso(selection, "where", ANYWHERE), found);
  }

  /**
   * @param {Selection} selection
   * @param {import("./bits.js").Bits} found
   */
  function dropOneFacet(selection, found) {
    if (selection.chosen.size < 2) return [];
    const names = new Map();
    for (const { facet, value } of chosenValues(selection, dataset)) {
      names.set(facet.id, [...(names.get(facet.id) ?? []), value.name]);
    }
    return [...names].flatMap(([facet, values]) =>
      wayTo(`Without “${values.join(", ")}”`, withoutFacet(selection, facet), found),
    );
  }

  /** @param {number[] | null} ranking */
  function dropFilters(ranking) {
    const gives = ranking ? ` (${groups(ranking.length)})` : "";
    return button("chip", `Drop the filters${gives}`, () => change(withoutFilters));
  }

  /** @param {string} asked */
  async function singleWords(asked) {
    const each = [...new Set(words(asked))].slice(0, TRIED);
    if (each.length < 2) return [];
    const found = await Promise.all(each.map((word) => text.find(word)));
    return each.flatMap((word, place) => {
      const total = found[place].length;
      const label = `Only “${word}” (${groups(total)})`;
      return total ? [button("chip", label, () => change((now) => ({ ...withoutFilters(now), text: word })))] : [];
    });
  }
}

/**
 * @param {string} asked
 * @param {boolean} filtered whether it is the filters that leave nothing
 * @returns {string}
 */
function sentence(asked, filtered) {
  if (!asked) return "No group has all of this.";
  return filtered ? `No group matches “${asked}” with these filters.` : `No group matches “${asked}”.`;
}
