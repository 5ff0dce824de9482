/**
 * Where the reader is: asked of the browser on a click only, and kept in this tab only. It is never
 * part of an address or of a request.
 *
 * @typedef {{latitude: number, longitude: number}} Spot degrees
 */

const KEY = "guildhall.here";

/** How long the browser may take, and how old its answer may be, in milliseconds. */
const ASKED = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 };

/** What a failure means, by the code of a GeolocationPositionError (https://www.w3.org/TR/geolocation/). */
const REASONS = new Map([
  [1, "The browser was not allowed to give your location."],
  [2, "The browser could not find your location."],
  [3, "Finding your location took too long."],
]);

/** @type {Spot | null} */
let known = null;

/** @returns {Spot | null} null: not asked yet in this tab */
export function here() {
  known ??= stored();
  return known;
}

/**
 * @returns {Promise<Spot>}
 * @throws {Error} with a sentence for the reader
 */
export async function locate() {
  if (!navigator.geolocation) throw new Error("This browser gives no location.");
  const { coords } = await new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, ({ code }) => reject(new Error(REASONS.get(code))), ASKED);
  });
  // A hundredth of a degree is about a kilometre: as much as the distances tell, and no more.
  known = { latitude: hundredth(coords.latitude), longitude: hundredth(coords.longitude) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // Without storage it holds until the page is left.
  }
  return known;
}

/** @returns {Spot | null} */
function stored() {
  try {
    const { latitude, longitude } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : null;
  } catch {
    return null;
  }
}

/** @param {number} degrees */
function hundredth(degrees) {
  return Math.round(degrees * 100) / 100;
}
