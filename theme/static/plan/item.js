/** One group of a plan, as the page shows it. */

import { button, element } from "../base/element.js";
import { addressOf } from "../base/site.js";
import { careerParts } from "./careers.js";
import { costOf, costWords } from "./cost.js";
import { ahead } from "./dates.js";
import { ownParts } from "./own.js";

/**
 * @typedef {import("./group.js").Group} Group
 * @typedef {object} Doings what can be done with an item
 * @property {(kind: "notes" | "messages", id: string, text: string) => void} write
 * @property {(id: string, by: -1 | 1) => void} move
 * @property {(id: string, name: string) => void} remove
 * @property {(id: string, chosen: boolean) => void} compare
 */

/** Dates of one group in the plan. */
const DATES = 3;

/**
 * @param {Group} group
 * @param {string} standing
 * @param {Doings | null} doings null: a list of somebody else's
 * @returns {HTMLLIElement}
 */
export function planItem(group, standing, doings) {
  const link = element("a", { href: addressOf(`groups/${group.id}/`) }, group.name);
  const heading = element("h3", {}, link, " ", element("span", { class: "badge" }, group.kind));
  if (group.state) heading.append(" ", element("span", { class: "badge warn" }, group.state));
  const item = element("li", { class: "plan-item", "data-id": group.id }, heading, element("p", {}, group.summary), facts(group, standing));
  if (doings) item.append(...ownParts(group, doings));
  return item;
}

/**
 * @param {string} id
 * @param {boolean} failed whether it could not be asked
 * @param {Doings | null} doings
 * @returns {HTMLLIElement}
 */
export function missingItem(id, failed, doings) {
  const words = failed
    ? `${id}: this page could not be loaded. It stays in the plan; try again when you are online.`
    : `${id}: the directory has no such group any more.`;
  const item = element("li", { class: "plan-item", "data-id": id }, element("p", { class: "muted" }, words));
  if (doings) item.append(element("p", { class: "plan-bar" }, button("chip", `Remove ${id}`, () => doings.remove(id, id))));
  return item;
}

/**
 * @param {Group} group
 * @param {string} standing
 */
function facts(group, standing) {
  const list = element("dl", { class: "plan-facts" });
  const say = (/** @type {string} */ name, /** @type {(Node | string)[]} */ ...words) => {
    list.append(element("dt", {}, name), element("dd", {}, ...words));
  };
  say("Where", group.where + (group.online ? " and online" : ""));
  say("Cost", ...cost(group, standing));
  const career = careerParts(group);
  say("Career", ...(career.length ? career : ["nothing stated: ask the people"]));
  if (group.certifications) say("Certificates", group.certifications.join(", "));
  const dates = ahead(group).slice(0, DATES);
  say("Meets", ...(dates.length ? [times(dates)] : [group.meets || "not known: look at its page"]));
  if (group.url) say("Address", element("a", { class: "plan-address", href: group.url, rel: "nofollow" }, group.url));
  if (group.join) say("Join", element("a", { href: group.join, rel: "nofollow" }, `Its page on joining, at ${new URL(group.join).host}`));
  say("Facts", element("span", { class: group.old ? "badge warn" : "" }, group.facts));
  return list;
}

/**
 * @param {Group} group
 * @param {string} standing
 */
function cost(group, standing) {
  const found = costOf(group, standing);
  const age = group.priced ? `, as of ${group.priced}` : ", of an unknown date";
  return [costWords(found), "amount" in found ? element("span", { class: "muted" }, age) : ""];
}

/** @param {import("./group.js").Meeting[]} dates */
function times(dates) {
  const lines = dates.map(({ when, event, place }) => element("li", {}, [when, event, place].filter(Boolean).join(", ")));
  const list = element("ul", { class: "plan-dates" }, ...lines);
  if (dates[0].caution) list.append(element("li", {}, element("span", { class: "badge warn" }, dates[0].caution)));
  return list;
}
