/** What a plan costs a year: the lowest tier that a reader may take, by currency; nothing is converted. */

/**
 * @typedef {import("./group.js").Group} Group
 * @typedef {import("./group.js").Tier} Tier
 * @typedef {{kind: "free"} | {kind: "unknown" | "employer" | "invitation"} | {kind: "yearly" | "once", amount: number, currency: string, tier: Tier}} Cost
 */

/** Who a reader may be, as reduced tiers name them. */
export const STANDINGS = {
  "": "working",
  "out-of-work": "out of work",
  students: "a student",
  "early-career": "early in my career",
  retired: "retired",
};

/**
 * @param {Group} group
 * @param {string} standing key of STANDINGS
 * @returns {Cost} the lowest price of membership that anybody, or somebody of that standing, may take
 */
export function costOf({ model, tiers = [] }, standing) {
  if (model === "employer" || model === "invitation") return { kind: model };
  const open = tiers.filter((tier) => !tier.buys && (!tier.for || tier.for.includes(standing)));
  const yearly = lowest(open.filter((tier) => tier.yearly !== undefined), (tier) => tier.yearly ?? 0);
  if (model === "free" || yearly?.yearly === 0) return { kind: "free" };
  if (yearly) return { kind: "yearly", amount: yearly.yearly ?? 0, currency: yearly.currency ?? "", tier: yearly };
  const once = lowest(open.filter((tier) => tier.price !== undefined), (tier) => tier.price ?? 0);
  if (once) return { kind: "once", amount: once.price ?? 0, currency: once.currency ?? "", tier: once };
  return { kind: "unknown" };
}

/**
 * @param {Group[]} groups
 * @param {string} standing
 * @returns {{yearly: Map<string, number>, once: Map<string, number>, free: number, rest: Map<string, Group[]>}} sums by
 *   currency; rest: groups without a sum, by the kind of their cost
 */
export function total(groups, standing) {
  const sums = { yearly: new Map(), once: new Map(), free: 0, rest: new Map() };
  for (const group of groups) {
    const cost = costOf(group, standing);
    if (cost.kind === "free") sums.free += 1;
    else if ("amount" in cost) sums[cost.kind].set(cost.currency, (sums[cost.kind].get(cost.currency) ?? 0) + cost.amount);
    else sums.rest.set(cost.kind, [...(sums.rest.get(cost.kind) ?? []), group]);
  }
  return sums;
}

/**
 * @param {number} amount
 * @param {string} currency code of ISO 4217
 * @returns {string}
 */
export function money(amount, currency) {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const form = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat("en-GB", /** @type {Intl.NumberFormatOptions} */ (form)).format(amount);
}

/**
 * @param {Cost} cost
 * @returns {string}
 */
export function costWords(cost) {
  const words = {
    free: () => "Free",
    unknown: () => "Cost not known: ask",
    employer: () => "Through an employer",
    invitation: () => "By invitation",
  };
  if (!("amount" in cost)) return words[cost.kind]();
  const price = money(cost.amount, cost.currency);
  const tier = cost.tier.name ? ` (${cost.tier.name})` : "";
  return `${price} ${cost.kind === "once" ? "once" : "a year"}${tier}`;
}

/**
 * @param {Tier[]} tiers
 * @param {(tier: Tier) => number} price
 * @returns {Tier | undefined}
 */
function lowest(tiers, price) {
  return tiers.reduce((/** @type {Tier | undefined} */ best, tier) => (best && price(best) <= price(tier) ? best : tier), undefined);
}
