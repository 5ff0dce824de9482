/** The caches of the site: what they are called, what is in them, and which are still of use. */

/**
 * Several sites may share an origin, so that each name begins with where this one lies.
 *
 * @typedef {object} Stores
 * @property {(path: string) => string} addressOf
 * @property {() => Promise<Cache>} pages
 * @property {() => Promise<Cache>} saved pages of groups on the short list, which are never the oldest
 * @property {() => Promise<Cache>} named files that are named by their content
 * @property {() => Promise<Cache>} others
 * @property {() => Promise<Cache>} data files of the finder as this version of the site has them
 * @property {(folder: string) => Promise<Cache>} assets
 * @property {(path: string) => Promise<Response | undefined>} dataOf the kept file, with nothing of other versions beside it
 * @property {() => Promise<boolean>} isBehind whether only an older version's finder is kept
 * @property {() => Promise<void>} tidy removes what nothing needs any more
 * @property {() => Promise<void>} clear removes everything
 */

/** Headers of a kept page: when it came, in milliseconds; its folder of assets; the version that fetched it. */
export const KEPT = "X-Kept";
export const THEME = "X-Theme";
export const VERSION = "X-Version";

/** Without it the finder's other files are of no use, and they must be of its version. */
const INDEX = "find/index.json";

/**
 * @param {string} scope address of the site's top
 * @param {string} version of the site
 * @param {string} theme name of its folder of assets
 * @returns {Stores}
 */
export function createStores(scope, version, theme) {
  const prefix = `guildhall ${new URL(scope).pathname} `;
  const dataPrefix = `${prefix}data `;
  const assetsPrefix = `${prefix}assets `;
  const current = dataPrefix + version;
  const addressOf = (/** @type {string} */ path) => scope + path;
  const pages = () => caches.open(`${prefix}pages`);
  const saved = () => caches.open(`${prefix}saved`);

  /** @param {string} start */
  const namesOf = async (start) => (await caches.keys()).filter((name) => name.startsWith(start));

  /** @param {string} name */
  const hasFinder = async (name) => Boolean(await (await caches.open(name)).match(addressOf(INDEX)));

  /** @returns {Promise<string[]>} this version's, or as long as that has no index an older one's that has */
  async function usableData() {
    if (await hasFinder(current)) return [current];
    const older = (await namesOf(dataPrefix)).filter((name) => name !== current);
    const usable = [];
    for (const name of older) if (await hasFinder(name)) usable.push(name);
    return usable.length ? [usable[usable.length - 1]] : [current];
  }

  /** @returns {Promise<Set<string | null>>} folders of assets that kept pages need */
  async function themesInUse() {
    const kept = [...(await (await pages()).matchAll()), ...(await (await saved()).matchAll())];
    return new Set([theme, ...kept.map((page) => page.headers.get(THEME))]);
  }

  return {
    addressOf,
    pages,
    saved,
    named: () => caches.open(`${prefix}named`),
    others: () => caches.open(`${prefix}others`),
    data: () => caches.open(current),
    assets: (folder) => caches.open(assetsPrefix + folder),
    async dataOf(path) {
      const [name] = await usableData();
      return (await caches.open(name)).match(addressOf(path));
    },
    async isBehind() {
      const [name] = await usableData();
      return name !== current;
    },
    async tidy() {
      const [usable] = await usableData();
      const used = await themesInUse();
      const old = (await namesOf(dataPrefix)).filter((name) => name !== current && name !== usable);
      const unused = (await namesOf(assetsPrefix)).filter((name) => !used.has(name.slice(assetsPrefix.length)));
      await Promise.all([...old, ...unused].map((name) => caches.delete(name)));
    },
    async clear() {
      await Promise.all((await namesOf(prefix)).map((name) => caches.delete(name)));
    },
  };
}

/**
 * @param {Cache} cache
 * @param {number} most entries that stay, the latest ones
 * @param {(address: string) => boolean} [isPinned] whether an entry stays in any case
 */
export async function trim(cache, most, isPinned = () => false) {
  const keys = await cache.keys();
  const loose = keys.filter(({ url }) => !isPinned(url));
  await Promise.all(loose.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}
