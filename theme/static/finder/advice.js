/** What to try when nothing was found: fewer filters, more places, a category, or adding the group. */

import { count } from "./counting.js";
import { button } from "../base/element.js";
import { addLink, areasLink } from "./notice.js";
import { pageLinks } from "./remark.js";
import { chosenValues, withAlso, withoutFacet, withoutFilters } from "./selection.js";
import { groups } from "../base/wording.js";

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./controls.js").Controls} Controls
 */

/** What anybody can take part in: offered to whom a place gives nothing. */
const ANYWHERE = ["online", "worldwide"];

/**
 * @param {import("./dataset.js").Dataset} dataset
 * @param {import("./notice.js").Notice} notice
 * @param {Controls["change"]} change
 * @returns {(selection: Selection, counted: {answer: import("./text.js").Answer | null, found: import("./bits.js").Bits}) => void}
 */
export function createAdvice(dataset, notice, change) {
  return (selection, { answer, found }) => {
    const { text: asked, chosen } = selection;
    const byFilters = chosen.size > 0 && answer?.ranking.length !== 0;
    const ways = [];
    if (byFilters) ways.push(...elsewhere(selection, found), ...dropOneFacet(selection, found), dropFilters(answer));
    ways.push(...pageLinks(answer?.meanings ?? []), areasLink(), addLink());
    notice.say(sentence(answer?.corrected ?? asked, byFilters), ...ways);
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

  /** @param {import("./text.js").Answer | null} answer */
  function dropFilters(answer) {
    const gives = answer ? ` (${groups(answer.ranking.length)})` : "";
    return button("chip", `Drop the filters${gives}`, () => change(withoutFilters));
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
