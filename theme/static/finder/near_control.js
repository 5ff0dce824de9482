/** The control of what is near: a place that is typed or the reader's own, and how far one would go. */

import { button, element } from "../base/element.js";
import { groups } from "../base/wording.js";
import { limits, limitWords, unitFor } from "./distance.js";
import { here, locate } from "./here.js";
import { HERE } from "./near.js";
import { createPlaceBox } from "./place_box.js";

/**
 * @typedef {import("./selection.js").Selection} Selection
 *
 * @typedef {object} NearControl
 * @property {HTMLElement} element
 * @property {(selection: Selection, counted: import("./near_counting.js").CountedNear) => void} update
 */

const PRIVACY =
  "Your location stays in this browser. Distances are in a straight line, mostly to the middle of a city.";

/**
 * @param {import("./places.js").Places} places
 * @param {object} on
 * @param {(near: string) => void} on.choose the id of a place, or HERE
 * @param {(within: string) => void} on.limit
 * @returns {NearControl}
 */
export function createNearControl(places, { choose, limit }) {
  const told = element("p", { class: "small near-told", role: "status" });
  /** @param {string} sentence */
  const tell = (sentence) => (told.textContent = sentence);
  const box = createPlaceBox({ find: places.find, choose, tell, focus: places.warm });
  const locating = button("button quiet", "Use my location", useLocation);
  const within = element("select", { autocomplete: "off" });
  within.addEventListener("change", () => limit(within.value));
  const farthest = element("label", { class: "small", hidden: true }, "Within ", within);
  const panel = element(
    "div",
    { id: "near-panel", class: "near-panel", hidden: true },
    ...[box.element, locating, farthest, element("p", { class: "small muted" }, PRIVACY)],
  );
  const toggle = button("chip", "Nearest first", () => {
    open(panel.hidden === true);
    if (!panel.hidden) box.focus();
  });
  toggle.setAttribute("aria-controls", panel.id);
  open(false);
  let asked = "";

  /** @param {boolean} wanted */
  function open(wanted) {
    panel.hidden = !wanted;
    toggle.setAttribute("aria-expanded", String(wanted));
  }

  async function useLocation() {
    tell("Waiting for the browser’s answer …");
    locating.disabled = true;
    try {
      await locate();
      choose(HERE);
    } catch (reason) {
      tell(`${reason instanceof Error ? reason.message : reason} Type a city or town instead.`);
      box.focus();
    } finally {
      locating.disabled = false;
    }
  }

  /** @type {NearControl["update"]} */
  function update(selection, counted) {
    const { near } = selection;
    const { nearness, problem } = counted.near;
    // A link to what is near the reader asks for a click, not for the location.
    const waits = near === HERE && !here();
    if (near !== asked) {
      if (nearness) box.put(near === HERE ? "" : nearness.origin.label);
      if (!near) box.put("");
      if (waits) {
        open(true);
        locating.focus();
      }
      asked = near;
    }
    farthest.hidden = !nearness;
    fillLimits(within, selection.within);
    if (waits) tell("Use your location, or type a city or town.");
    else tell(nearness ? sentence(nearness.origin.label, selection, counted) : problem);
  }

  return { element: element("div", { class: "near" }, toggle, panel, told), update };
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} chosen
 */
function fillLimits(select, chosen) {
  const offered = limits(unitFor());
  // A link may come from a reader who counts in the other unit.
  if (chosen && !offered.includes(chosen)) offered.push(chosen);
  select.replaceChildren(
    element("option", { value: "" }, "any distance"),
    ...offered.map((limit) => element("option", { value: limit }, limitWords(limit))),
  );
  select.value = chosen;
}

/**
 * @param {string} place
 * @param {Selection} selection
 * @param {import("./near_counting.js").CountedNear} counted
 */
function sentence(place, { sort, within }, { total, unplaced }) {
  const from = `Distances are from ${place}.`;
  const state = unplaced === 1 ? "that is online or states no place" : "that are online or state no place";
  const those = `${groups(unplaced)} ${state}`;
  if (!unplaced) return from;
  if (within) return `${from} Left out: ${those}.`;
  if (sort !== "near") return from;
  return total === unplaced ? `None of these groups states a place near ${place}.` : `${from} At the end: ${those}.`;
}
