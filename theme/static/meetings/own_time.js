/** Times of online meetings on the reader's own clock, beside those of the place. */

import { element } from "../base/element.js";

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "short" });

/**
 * @param {HTMLElement} line an online meeting of known time
 * @param {string} day the day under which it is listed, `2026-12-08`
 */
export function showOwnTime(line, day) {
  const moment = new Date(line.dataset.at ?? "");
  const place = line.querySelector(".when-time");
  const time = TIME.format(moment);
  const sameDay = day === isoDay(moment);
  if (!place || (sameDay && place.textContent?.startsWith(time))) return;
  const words = sameDay ? time : `${WEEKDAY.format(moment)} ${time}`;
  place.append(element("small", { class: "own-time" }, `${words} your time`));
}

/**
 * @param {Date} moment
 * @returns {string} its day on the reader's clock
 */
function isoDay(moment) {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
