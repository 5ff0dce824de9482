/** What a membership says of its price is complete and agrees with its model. */

const RULE = "tiers";

/** @type {import("./rule.js").Rule} */
export function check({ membership }, { law }) {
  if (!membership) return [];
  /** @type {any[]} */
  const tiers = membership.tiers ?? [];
  return [
    ...whole(law, membership, tiers),
    ...tiers.flatMap((tier, number) =>
      [...wrong(law, tier ?? {}, membership.model)].map(([field, name]) =>
        law.say(RULE, ["membership", "tiers", number, field], name, { price: tier.price }),
      ),
    ),
  ];
}

/**
 * @param {import("../law.js").Law} law
 * @param {any} membership
 * @param {any[]} tiers
 */
function whole(law, { model, join_url, price_unknown }, tiers) {
  const priced = tiers.some((tier) => given(tier?.price));
  const known = priced || join_url;
  const found = [];
  if (["paid", "mixed"].includes(model) && !known && !price_unknown) {
    found.push(law.say(RULE, ["membership", "model"], "not_said", { model }));
  }
  if (price_unknown && known) {
    const what = priced ? "a price" : "the page on which one joins";
    found.push(law.say(RULE, ["membership", "price_unknown"], "known_after_all", { what }));
  }
  return found;
}

/**
 * @param {import("../law.js").Law} law
 * @param {any} tier
 * @param {string} model
 * @returns {Generator<[string, string]>}
 */
function* wrong(law, { price, currency, per, buys }, model) {
  if (!given(price)) {
    if (currency) yield ["currency", "lone_currency"];
    return;
  }
  if (Number(price) === 0) return;
  if (model === "free" && !law.lists.not_belonging.includes(buys)) yield ["price", "not_free"];
  if (!currency) yield ["price", "no_currency"];
  if (!per) yield ["price", "no_period"];
}

/** @param {any} value */
function given(value) {
  return value !== undefined && value !== null;
}
