/** The orders beside the default one: they take a file of their own, as few readers ask for them. */

import { readJson } from "../base/site.js";

/**
 * @typedef {import("./selection.js").Sort} Sort
 * @typedef {{name: number[], newest: number[]}} Orders find/orders.json: all ordinals, newest facts first
 */

/** @returns {(sort: Sort) => Promise<number[] | null>} all ordinals in order; null for what depends on more: the best match, the nearest */
export function createOrderReader() {
  /** @type {Promise<Orders> | null} */
  let file = null;
  return async (sort) => {
    if (sort === "best" || sort === "near") return null;
    file ??= readJson("find/orders.json", "no-cache");
    try {
      return (await file)[sort];
    } catch (reason) {
      // Asked for again next time.
      file = null;
      throw reason;
    }
  };
}
