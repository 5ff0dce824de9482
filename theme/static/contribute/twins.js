/** Groups that may be the one that is being typed: of a like name anywhere, or of the same address. */

import { element } from "../base/element.js";
import { addressOf } from "../base/site.js";
import { sameAddressKey } from "./addresses.js";

/** More would be no help. */
const SHOWN = 5;

/**
 * @param {HTMLElement} place
 * @param {import("./law.js").Law} law
 */
export function createTwins(place, law) {
  let before = "";
  return {
    /**
     * @param {any} record
     * @param {import("./names.js").Names | null} names
     */
    show(record, names) {
      const found = names ? twinsOf(record, names) : [];
      const key = found.map((one) => one.id).join(" ");
      if (key === before) return;
      before = key;
      place.hidden = !found.length;
      place.replaceChildren(...(found.length ? [told(), element("ul", {}, ...found.map(line))] : []));
    },
  };

  /**
   * @param {any} record
   * @param {import("./names.js").Names} names
   */
  function twinsOf(record, names) {
    const answered = record.not_same_as ?? [];
    const key = typeof record.url === "string" ? sameAddressKey(law, record.url) : "";
    const same = (key && names.byKey.get(key)) || [];
    const alike = names.like(record, () => true);
    const all = [...new Set([...same, ...alike])];
    return all.filter((one) => !answered.includes(one.id)).slice(0, SHOWN);
  }
}

function told() {
  return element("p", {}, "It may be in the directory already. If one of these is it, correct that one:");
}

/** @param {import("./names.js").Named} named */
function line({ id, name, city, country }) {
  const where = [city, country].filter(Boolean).join(", ");
  return element(
    "li",
    {},
    element("a", { href: addressOf(`groups/${id}/`) }, name),
    where ? ` (${where}) · ` : " · ",
    element(
      "a",
      { href: addressOf(`contribute/edit/?id=${id}`) },
      "correct it",
      element("span", { class: "visually-hidden" }, `: ${name}`),
    ),
  );
}
