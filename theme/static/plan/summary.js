/** What a plan adds up to: its cost a year by currency, and the next meetings. */

import { element } from "../base/element.js";
import { groups as groupsWords } from "../base/wording.js";
import { money, total } from "./cost.js";
import { agenda } from "./dates.js";

/** @typedef {import("./group.js").Group} Group */

/** Meetings in the list, and those of one group among them. */
const DATES = 12;
const DATES_OF_ONE = 3;

const REST = {
  unknown: "with a cost that we do not know",
  employer: "that one belongs to through an employer",
  invitation: "by invitation",
};

/**
 * @param {HTMLElement} list
 * @param {Group[]} groups
 * @param {string} standing
 */
export function showCost(list, groups, standing) {
  const sums = total(groups, standing);
  const lines = [
    ...[...sums.yearly].map(([currency, amount]) => `${money(amount, currency)} a year`),
    ...[...sums.once].map(([currency, amount]) => `${money(amount, currency)} once`),
    ...(sums.free ? [`${groupsWords(sums.free)} free`] : []),
    ...[...sums.rest].map(([kind, some]) => `${groupsWords(some.length)} ${REST[/** @type {keyof typeof REST} */ (kind)]}: ${some.map(({ name }) => name).join(", ")}`),
  ];
  list.replaceChildren(...lines.map((line) => element("li", {}, line)));
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} none shown instead when there is no meeting
 * @param {Group[]} groups
 */
export function showAgenda(list, none, groups) {
  const next = agenda(groups, DATES_OF_ONE).slice(0, DATES);
  list.replaceChildren(
    ...next.map(({ group, meeting }) => {
      const line = element("li", {}, element("b", {}, meeting.when), `: ${group.name}`, where(group, meeting));
      if (meeting.caution) line.append(" ", element("span", { class: "badge warn" }, meeting.caution));
      return line;
    }),
  );
  none.hidden = next.length > 0;
}

/**
 * @param {Group} group
 * @param {import("./group.js").Meeting} meeting
 * @returns {string} what the meeting is called, unless it is called as the group, and its place
 */
function where({ name }, { event, place }) {
  return [event === name ? "" : event, place].filter(Boolean).map((part) => `, ${part}`).join("");
}
