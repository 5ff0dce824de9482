/** What can be done with a plan as a whole: share it, print it, take it along as a file. */

import { element } from "../base/element.js";
import { addressOf } from "../base/site.js";
import { addressWith } from "./address.js";
import { download } from "./download.js";
import { asCalendar, asCsv, asMarkdown } from "./exports.js";

/**
 * @param {HTMLElement} page
 * @param {() => import("./exports.js").Plan} plan as it stands
 * @param {() => string[]} ids of its groups, those that could not be loaded too
 * @param {(...words: (Node | string)[]) => void} tell
 */
export function offerActions(page, plan, ids, tell) {
  const on = (/** @type {string} */ selector, /** @type {() => void} */ doing) => page.querySelector(selector)?.addEventListener("click", doing);
  on("[data-share]", () => share(addressWith(addressOf("plan/"), ids()), tell));
  on("[data-print]", () => print());
  on("[data-markdown]", () => download("plan.md", "text/markdown", asMarkdown(plan())));
  on("[data-csv]", () => download("plan.csv", "text/csv", asCsv(plan())));
  on("[data-calendar]", async () => {
    const calendar = await asCalendar(plan()).catch(() => null);
    if (calendar) download("plan.ics", "text/calendar", calendar);
    else tell(calendar === null ? "The calendars could not be loaded: try again when you are online." : "No group of this list states dates.");
  });
}

/**
 * @param {string} address
 * @param {(...words: (Node | string)[]) => void} tell
 */
async function share(address, tell) {
  try {
    await navigator.clipboard.writeText(address);
    tell("Copied an address that holds the groups only, neither notes nor anything of you.");
  } catch {
    tell("Copy this address: ", element("a", { href: address }, address));
  }
}
