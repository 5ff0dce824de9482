/** Where the site's files are: a page says in `<html data-root>` the way from itself to the top. */

/** @returns {string} `../`, as the links of a page begin */
export function root() {
  return document.documentElement.dataset.root ?? "";
}

/**
 * @param {string} path from the site's top
 * @returns {string} the whole address
 */
export function addressOf(path) {
  return new URL(root() + path, document.baseURI).href;
}

/**
 * @param {string} path from the site's top
 * @param {RequestCache} [cache] "no-cache" for a file whose name stays while its content changes
 * @returns {Promise<any>}
 * @throws {Error} the file is not there, cannot be reached or is no JSON
 */
export async function readJson(path, cache = "default") {
  const response = await fetch(addressOf(path), { cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
