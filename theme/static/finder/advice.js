/** What to try when nothing was found: fewer filters, or one word at a time. */

import { button } from "./element.js";
import { words } from "./fold.js";
import { areasLink } from "./notice.js";
import { withoutFilters } from "./selection.js";
import { groups } from "./wording.js";

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./controls.js").Controls} Controls
 */

/** Words that are tried by themselves, at most. */
const TRIED = 6;

/**
 * @param {import("./notice.js").Notice} notice
 * @param {import("./text.js").TextSearch} text
 * @param {Controls["change"]} change
 * @returns {(selection: Selection, counted: {ranking: number[] | null}) => Promise<void>}
 */
export function createAdvice(notice, text, change) {
  let turn = 0;
  return async ({ text: asked, chosen }, { ranking }) => {
    const mine = ++turn;
    const found = ranking?.length ?? 1;
    const ways = [];
    if (chosen.size && found) ways.push(dropFilters(ranking));
    if (!found) ways.push(...(await singleWords(asked)));
    if (mine !== turn) return;
    notice.say(sentence(asked, found > 0 && chosen.size > 0), ...ways, areasLink());
  };

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
      const total = found[place].ranking.length;
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
