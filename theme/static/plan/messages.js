/** First messages: the page holds one for each sort of group, with places for what is known of it. */

import { ahead } from "./dates.js";

/** Without the time: whoever reads the message knows it. */
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/**
 * @param {import("./group.js").Group} group
 * @returns {string} a message to start from; what only the reader knows stays in brackets
 */
export function firstMessage(group) {
  const away = group.online && group.reach !== "local";
  const wanted = [`${group.sort}-${away ? "online" : "local"}`, group.sort, "community"];
  const found = wanted.map((sort) => document.querySelector(`[data-message="${sort}"]`)).find(Boolean);
  const [next] = ahead(group);
  const places = {
    group: group.name,
    topic: group.topics[0] ?? "this field",
    place: group.reach === "local" ? (group.where.split(",")[0] ?? "") : "[where you live]",
    meeting: next ? `on ${DAY.format(new Date(next.day))}` : "",
  };
  const text = (found?.textContent ?? "").trim().replace(next ? "" : " {meeting}", "");
  return text.replace(/\{(\w+)\}/g, (whole, name) => places[/** @type {keyof typeof places} */ (name)] ?? whole);
}
