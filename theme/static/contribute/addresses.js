/** Addresses of a record: where they stand, and what two addresses of one page share. */

import { isMap } from "./plain.js";

/**
 * @typedef {import("./law.js").Law} Law
 * @typedef {import("./plain.js").Field} Field
 * @typedef {import("./schema.js").Node} Node
 */

/**
 * @param {Node} node
 * @param {any} value
 * @param {Field} [field]
 * @returns {[Field, string][]}
 */
export function addressesOf(node, value, field = []) {
  if (node.form === "address") return typeof value === "string" ? [[field, value]] : [];
  if (node.kind === "list" && Array.isArray(value)) {
    return value.flatMap((one, number) => addressesOf(/** @type {Node} */ (node.entry), one, [...field, number]));
  }
  if (node.kind !== "part" || !isMap(value)) return [];
  return [...node.fields].flatMap(([name, inner]) => addressesOf(inner, value[name], [...field, name]));
}

/**
 * @param {Law} law
 * @param {string} address
 * @returns {string[]} names of its tracking parameters
 */
export function trackingParameters(law, address) {
  const search = new URL(address).search.slice(1);
  return search
    .split("&")
    .map((pair) => pair.split("=")[0])
    .filter((name) => isTracking(law, name));
}

/**
 * @param {Law} law
 * @param {string} name
 */
function isTracking(law, name) {
  const lower = name.toLowerCase();
  const { tracking, tracking_prefixes: prefixes } = law.lists;
  return tracking.includes(lower) || prefixes.some((/** @type {string} */ start) => lower.startsWith(start));
}

/**
 * @param {Law} law
 * @param {string} address
 * @returns {URL} without its tracking parameters
 */
function withoutTracking(law, address) {
  const url = new URL(address);
  const pairs = url.search.slice(1).split("&");
  const kept = pairs.filter((pair) => !isTracking(law, pair.split("=")[0])).join("&");
  url.search = kept ? `?${kept}` : "";
  return url;
}

/**
 * @param {Law} law
 * @param {string} address
 * @returns {string} without tracking parameters, name, password and port
 */
export function clean(law, address) {
  const url = withoutTracking(law, address);
  url.username = url.password = url.port = "";
  return url.href;
}

/**
 * @param {Law} law
 * @param {string} address
 * @returns {string} host without `www.`, path, query; empty when a browser would refuse the address
 */
export function sameAddressKey(law, address) {
  if (!URL.canParse(address)) return "";
  const url = withoutTracking(law, address);
  return url.hostname.replace(/^www\./, "") + url.pathname.replace(/\/+$/, "") + url.search;
}
