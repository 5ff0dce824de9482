/** How much may be fetched beside what a reader opens: it may be paid for by the megabyte. */

/** The reader has asked for the whole finder. */
const WHOLE = "guildhall.offline";

/**
 * @typedef {object} Connection https://wicg.github.io/netinfo/, in some browsers only
 * @property {boolean} [saveData]
 * @property {string} [type]
 */

/** @returns {"little" | "some" | "all"} */
export function amountFor() {
  /** @type {Connection} */
  const { saveData, type = "" } = /** @type {any} */ (navigator).connection ?? {};
  if (saveData || type === "cellular") return "little";
  const isInstalled = matchMedia("(display-mode: standalone)").matches;
  return isInstalled || ["wifi", "ethernet"].includes(type) || wantsWhole() ? "all" : "some";
}

/** @returns {boolean} */
export function wantsWhole() {
  try {
    return localStorage.getItem(WHOLE) === "all";
  } catch {
    return false;
  }
}

/** @param {boolean} wanted */
export function rememberWhole(wanted) {
  try {
    if (wanted) localStorage.setItem(WHOLE, "all");
    else localStorage.removeItem(WHOLE);
  } catch {
    // Then it is asked for again.
  }
}
