/** What a group does for a career, as plan and comparison show it. */

import { element } from "../base/element.js";

/**
 * @param {import("./group.js").Group} group
 * @returns {(Node | string)[]} its benefits, each with its page where one is known; empty: none is known
 */
export function careerParts({ benefits = [], pages = {} }) {
  const named = benefits.map((name) => (pages[name] ? element("a", { href: pages[name], rel: "nofollow" }, name) : name));
  return named.flatMap((part, number) => (number ? [", ", part] : [part]));
}
