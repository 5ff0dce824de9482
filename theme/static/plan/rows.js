/** The rows of a comparison: what is known of each group, and whether the groups differ in it. */

import { element } from "../base/element.js";
import { careerParts } from "./careers.js";
import { money } from "./cost.js";
import { ahead } from "./dates.js";

/**
 * @typedef {import("./group.js").Group} Group
 * @typedef {import("./group.js").Tier} Tier
 * @typedef {[string, (group: Group) => (Node | string)[]]} Row a name, and what a group has of it; empty when it is not known
 */

const UNKNOWN = "not known";

const PERIODS = { year: "a year", "two-years": "for two years", quarter: "a quarter", month: "a month", once: "once" };

/** @type {Row[]} */
export const ROWS = [
  ["Kind", ({ kind, state }) => [state ? `${kind} (${state})` : kind]],
  ["About", ({ topics }) => [topics.join(", ")]],
  ["Where", ({ where }) => [where]],
  ["Online", ({ online }) => [yesOrNo(online)]],
  ["Cost", ({ cost }) => [cost]],
  ["Prices", prices],
  ["Prices as of", ({ priced = "" }) => [priced]],
  ["Lower for", lowerFor],
  ["For your career", careerParts],
  ["Certificates", ({ certifications = [] }) => [certifications.join(", ")]],
  ["Meets", ({ meets = "" }) => [meets]],
  ["Next meeting", nextMeeting],
  ["Members", ({ members }) => [count(members)]],
  ["Chapters", ({ chapters }) => [count(chapters)]],
  ["Facts", ({ facts, old }) => [old ? element("span", { class: "badge warn" }, facts) : facts]],
  ["Address", ({ url }) => (url ? [link(url, new URL(url).host)] : [])],
  ["Joining", ({ join }) => (join ? [link(join, "How to join")] : [])],
];

/**
 * @param {string} name
 * @param {(Node | string)[][]} cells
 * @returns {HTMLTableRowElement | null} null when it is known of none
 */
export function row(name, cells) {
  const filled = cells.map((cell) => cell.filter((part) => part !== ""));
  if (!filled.some((cell) => cell.length)) return null;
  const made = filled.map((cell) => element("td", { class: cell.length ? false : "muted" }, ...(cell.length ? cell : [UNKNOWN])));
  const isAlike = made.length > 1 && new Set(made.map((cell) => cell.textContent)).size === 1;
  const alike = element("span", { class: "small muted" }, " (alike)");
  return element("tr", {}, element("th", { scope: "row" }, name, isAlike ? alike : ""), ...made);
}

/** @param {boolean | undefined} stated */
function yesOrNo(stated) {
  if (stated === undefined) return "";
  return stated ? "yes" : "no";
}

/** @param {Group} group */
function prices({ model, tiers = [] }) {
  const lines = tiers.filter(({ buys }) => !buys).map((tier) => element("li", {}, tierWords(tier)));
  if (lines.length) return [element("ul", { class: "plan-dates" }, ...lines)];
  return model === "free" ? ["Free"] : [];
}

/** @param {Tier} tier */
function tierWords({ name, price, currency, per }) {
  if (price === 0) return `${name}: Free`;
  if (price === undefined || !currency) return `${name}: ${UNKNOWN}`;
  return `${name}: ${money(price, currency)} ${PERIODS[/** @type {keyof typeof PERIODS} */ (per)] ?? ""}`.trim();
}

/** @param {Group} group */
function lowerFor({ tiers = [] }) {
  const whom = new Set(tiers.flatMap((tier) => tier.for ?? []));
  return [[...whom].map((one) => one.replace(/-/g, " ")).join(", ")];
}

/** @param {Group} group */
function nextMeeting(group) {
  const [next] = ahead(group);
  if (!next) return [];
  return [[next.when, next.place].filter(Boolean).join(", "), next.caution ? ` (${next.caution})` : ""];
}

/** @param {number | undefined} number */
function count(number) {
  return number?.toLocaleString("en-GB") ?? "";
}

/**
 * @param {string} url
 * @param {string} words
 */
function link(url, words) {
  return element("a", { href: url, rel: "nofollow" }, words);
}
