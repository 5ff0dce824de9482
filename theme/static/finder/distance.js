/** How far places lie apart, and how a reader is told: in kilometres, or in miles where roads have them. */

/** Mean radius of the earth in kilometres: R1 of the GRS 80 ellipsoid (Moritz, "Geodetic Reference System 1980"). */
const EARTH = 6371.0088;

/** Kilometres in an international mile (ISO 80000-3). */
const MILE = 1.609344;

/** Regions whose roads are measured in miles (Unicode CLDR, unit preferences for the usage "road"). */
const OF_MILES = ["GB", "LR", "MM", "US"];

/** Distances within which one may look, round in their unit: a walk or a bus ride up to a day's journey. */
const LIMITS = { km: [25, 50, 100, 250], mi: [15, 30, 60, 150] };

/** @typedef {"km" | "mi"} Unit */

/**
 * Great-circle distance by the haversine formula.
 *
 * @param {number} latitude degrees, as all that follow
 * @param {number} longitude
 * @param {number} otherLatitude
 * @param {number} otherLongitude
 * @returns {number} kilometres
 */
export function kilometresBetween(latitude, longitude, otherLatitude, otherLongitude) {
  const half =
    haversine(otherLatitude - latitude) +
    Math.cos(radians(latitude)) * Math.cos(radians(otherLatitude)) * haversine(otherLongitude - longitude);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * @param {string} [locale] the reader's
 * @returns {Unit}
 */
export function unitFor(locale = navigator.language) {
  try {
    return OF_MILES.includes(new Intl.Locale(locale).maximize().region ?? "") ? "mi" : "km";
  } catch {
    // What a browser calls its language need not be a tag that Intl knows.
    return "km";
  }
}

/**
 * @param {number} kilometres
 * @param {Unit} unit
 * @returns {string} `12 km`; whole ones, as most places are known by the middle of their city
 */
export function distanceWords(kilometres, unit) {
  const value = Math.round(unit === "mi" ? kilometres / MILE : kilometres);
  return value < 1 ? `under ${inUnit(1, unit)}` : inUnit(value, unit);
}

/**
 * @param {Unit} unit
 * @returns {string[]} limits as the address has them: `25km`
 */
export function limits(unit) {
  return LIMITS[unit].map((value) => `${value}${unit}`);
}

/**
 * @param {string} limit `25km`, `15mi`; empty for none
 * @returns {number} kilometres; Infinity for none
 */
export function kilometresOf(limit) {
  const [, value, unit] = limit.match(/^(\d{1,5})(km|mi)$/) ?? [];
  return value ? Number(value) * (unit === "mi" ? MILE : 1) : Infinity;
}

/**
 * @param {string} limit
 * @returns {string} `25 km`
 */
export function limitWords(limit) {
  const unit = limit.endsWith("mi") ? "mi" : "km";
  return inUnit(parseInt(limit, 10), unit);
}

/**
 * @param {number} value
 * @param {Unit} unit
 */
function inUnit(value, unit) {
  const name = unit === "mi" ? "mile" : "kilometer";
  // The pages are in English, so their figures are too.
  return new Intl.NumberFormat("en-GB", { style: "unit", unit: name, unitDisplay: "short" }).format(value);
}

/** @param {number} degrees */
function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

/** @param {number} degrees */
function haversine(degrees) {
  return Math.sin(radians(degrees) / 2) ** 2;
}
