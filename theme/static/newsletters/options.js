/** What an editor sets beside the choice of groups, kept in the address after its `#`. */

/**
 * @typedef {object} Options
 * @property {"finder" | "plan"} from
 * @property {number} count
 * @property {string} heading
 * @property {string} accent `#rrggbb`
 * @property {boolean} summary
 * @property {boolean} next
 * @property {boolean} soon only groups with a meeting in the next 30 days
 * @property {string} source
 * @property {string} medium
 * @property {string} campaign
 */

/** As many as a letter of the build has; more would be cut off by some mail programs. */
export const MOST = 60;

const ACCENT = /^#[0-9a-f]{6}$/;

/**
 * @param {HTMLFormElement} form its fields are named as the options
 * @param {() => void} onChange
 * @returns {() => Options}
 */
export function createOptions(form, onChange) {
  const fields = /** @type {HTMLInputElement[]} */ ([...form.elements].filter((field) => "name" in field && field.name));
  const defaults = new Map(fields.map((field) => [field, valueOf(field)]));

  function recall() {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) put(field, kept.get(field.name) ?? defaults.get(field) ?? "");
  }

  function keep() {
    const kept = new URLSearchParams();
    for (const field of fields) {
      if (valueOf(field) !== defaults.get(field)) kept.set(field.name, valueOf(field));
    }
    const hash = kept.size ? `#${kept}` : "";
    history.replaceState(null, "", location.pathname + location.search + hash);
  }

  recall();
  addEventListener("hashchange", () => {
    recall();
    onChange();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    keep();
    onChange();
  });
  return () => read(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])));
}

/**
 * @param {Record<string, string>} given
 * @returns {Options} with what makes no sense put right
 */
function read(given) {
  return {
    from: given.from === "plan" ? "plan" : "finder",
    count: Math.min(MOST, Math.max(1, Math.round(Number(given.count)) || 1)),
    heading: given.heading.trim() || "Tech groups",
    accent: ACCENT.test(given.accent) ? given.accent : "#1d5c48",
    summary: given.summary === "1",
    next: given.next === "1",
    soon: given.soon === "1",
    source: given.source.trim(),
    medium: given.medium.trim(),
    campaign: given.campaign.trim(),
  };
}

/** @param {HTMLInputElement} field */
function valueOf(field) {
  return field.type === "checkbox" ? (field.checked ? "1" : "0") : field.value;
}

/**
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function put(field, value) {
  if (field.type === "checkbox") field.checked = value === "1";
  else field.value = value;
}
