/**
 * Addresses at the repository host where a record is put in. GitHub fills a new file from the address
 * (https://docs.github.com/en/repositories/working-with-files/managing-files/creating-new-files); the text of a
 * file that is there already it does not.
 *
 * @typedef {object} Host
 * @property {string} new where new files are made
 * @property {string} edit below it the files that are there
 * @property {string} forms the issue forms
 */

/** Signs of an address that every browser and server takes. */
export const LONGEST = 6000;

/**
 * @param {Host} host
 * @param {string} file
 * @param {string} text
 * @returns {string}
 */
export function newAddress(host, file, text) {
  return `${host.new}?filename=${encodeURIComponent(file)}&value=${encodeURIComponent(text)}`;
}

/**
 * @param {Host} host
 * @param {string} file
 * @returns {string} an empty file of that name
 */
export function emptyAddress(host, file) {
  return `${host.new}?filename=${encodeURIComponent(file)}`;
}

/**
 * @param {Host} host
 * @param {string} file
 * @returns {string}
 */
export function editAddress(host, file) {
  return host.edit + file.split("/").map(encodeURIComponent).join("/");
}
