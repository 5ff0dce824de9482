/** The panel of all facets; on a narrow screen it is folded away behind a line that says how many are on. */

import { size } from "./bits.js";
import { element } from "../base/element.js";
import { createFacet } from "./facet.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./counting.js").Counted} Counted
 * @typedef {import("./selection.js").Chosen} Chosen
 */

/** From this width on, the panel stands beside the results: the break that style.css has. */
const WIDE = "(min-width: 52.01rem)";

/**
 * @param {HTMLElement} place filled with the panel
 * @param {Dataset} dataset
 * @param {(facet: string, value: string) => void} onToggle
 * @returns {(counted: Counted, chosen: Chosen) => void} brings boxes and counts up to date
 */
export function createFacets(place, dataset, onToggle) {
  const used = dataset.facets.filter((facet) => facet.values.some((value) => size(value.groups) > 0));
  const controls = used.map((facet) => ({ facet, control: createFacet(facet, (value) => onToggle(facet.id, value)) }));
  const summary = element("summary", {}, "Filters");
  const details = element("details", { class: "filters" }, summary, ...controls.map(({ control }) => control.fieldset));
  const wide = matchMedia(WIDE);
  const fit = () => (details.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
  place.replaceChildren(details);
  place.hidden = used.length === 0;

  return ({ counts }, chosen) => {
    for (const { facet, control } of controls) control.update(counts.get(facet.id) ?? [], chosen.get(facet.id));
    const on = [...chosen.values()].reduce((sum, values) => sum + values.size, 0);
    summary.textContent = on ? `Filters (${on})` : "Filters";
  };
}
