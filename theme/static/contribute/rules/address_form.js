/** Every address is one that a stranger can open, written without what does not belong to it. */

import { addressesOf, clean, trackingParameters } from "../addresses.js";

const RULE = "address_form";
const HOST = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)/;
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;

/** @type {import("./rule.js").Rule} */
export function check(record, { law, tree }) {
  return addressesOf(tree, record).flatMap(([field, address]) =>
    [...wrong(law, address)].map(([name, values]) => law.say(RULE, field, name, { address, ...values })),
  );
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} address
 * @returns {Generator<[string, Record<string, string>]>}
 */
function* wrong(law, address) {
  const url = URL.parse(address);
  if (!url) return void (yield ["refused", {}]);
  if (!isPublic(law, url.hostname)) return void (yield ["not_public", {}]);
  const written = { clean: clean(law, address) };
  if (url.username || url.password) yield ["password", written];
  if (!["", "80", "443"].includes(url.port)) yield ["port", { port: url.port, ...written }];
  const names = trackingParameters(law, address);
  if (names.length) yield ["tracked", { names: names.join(", "), ...written }];
  const host = HOST.exec(address)?.[1] ?? "";
  if (host !== host.toLowerCase()) yield ["capitals", written];
}

/**
 * @param {import("../law.js").Law} law
 * @param {string} host
 * @returns {boolean} whether it is a name with a dot in it, below a public end
 */
function isPublic(law, host) {
  const labels = host.replace(/\.$/, "").split(".");
  return !IP.test(host) && labels.length > 1 && labels.every(Boolean) && !law.lists.not_public.includes(labels.at(-1));
}
