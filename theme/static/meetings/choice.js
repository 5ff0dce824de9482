/** What a reader wants to see of the meetings, in the form and in the page's address. */

/**
 * @typedef {object} Choice
 * @property {string} place code of a country, or empty
 * @property {string} area id of an area, or empty
 * @property {boolean} online
 */

/**
 * @param {HTMLFormElement} form
 * @returns {Choice}
 */
export function chosen(form) {
  const data = new FormData(form);
  const text = (/** @type {string} */ name) => String(data.get(name) ?? "");
  return { place: text("place"), area: text("area"), online: data.has("online") };
}

/**
 * @param {HTMLFormElement} form
 */
export function choose(form) {
  const asked = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    const value = asked.get(select.name) ?? "";
    const known = [...select.options].some((option) => option.value === value);
    select.value = known ? value : "";
  }
  const online = form.querySelector("input");
  if (online) online.checked = asked.has("online");
}

/** @param {Choice} choice */
export function remember(choice) {
  const query = asQuery({ place: choice.place, area: choice.area, online: choice.online ? "1" : "" });
  if (query !== location.search) history.pushState(null, "", location.pathname + query);
}

/**
 * @param {Choice} choice
 * @returns {string} the same choice in the finder's words
 */
export function finderQuery(choice) {
  return asQuery({ area: choice.area, where: choice.place, meets: choice.online ? "online" : "" });
}

/**
 * @param {HTMLElement} line
 * @param {Choice} choice
 * @returns {boolean}
 */
export function fits(line, choice) {
  if (choice.place && line.dataset.country !== choice.place) return false;
  if (choice.area && line.dataset.area !== choice.area) return false;
  return !choice.online || "online" in line.dataset;
}

/**
 * @param {Record<string, string>} values
 * @returns {string} `?area=data-ai`, or nothing without values
 */
function asQuery(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  return query && `?${query}`;
}
