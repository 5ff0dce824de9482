/** The day, time and place of an event can be understood by a calendar and by a person. */

const RULE = "events_make_sense";

/** @type {import("./rule.js").Rule} */
export function check({ events = [] }, { law }) {
  return events.flatMap((/** @type {any} */ event, /** @type {number} */ number) =>
    [...wrong(law, event ?? {})].map(([field, name, values]) =>
      law.say(RULE, ["events", number, ...field], name, values),
    ),
  );
}

/**
 * @param {import("../law.js").Law} law
 * @param {any} event
 * @returns {Generator<[string[], string, Record<string, string>]>}
 */
function* wrong({ lists }, { place, recurs }) {
  if (place && lists.no_place.includes(place.toLowerCase())) yield [["place"], "no_place", { place }];
  if (!recurs) return;
  const { every = "", on = "", time, timezone } = recurs;
  if (time && !timezone) yield [["recurs", "time"], "no_zone", { time }];
  const words = on.split(/\s+/).filter(Boolean);
  const more = [...lists.ordinals, ...lists.months];
  if (["week", "two-weeks"].includes(every) && words.some((/** @type {string} */ word) => more.includes(word))) {
    yield [["recurs", "on"], "not_weekly", { on, every: every.replace("two-", "two ") }];
  }
  if (every === "month" && lists.months.includes(words.at(-1))) yield [["recurs", "on"], "not_monthly", { on }];
}
