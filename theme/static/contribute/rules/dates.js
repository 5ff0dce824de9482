/** No date is in the future, and no fact is older than the group. */

const RULE = "dates";

/** @type {import("./rule.js").Rule} */
export function check(record, { law, today }) {
  const latest = dayAfter(today);
  const since = text(record.founded);
  const founded = since && earliest(since) <= latest ? since : "";
  return datesOf(record).flatMap(([field, date]) => {
    const found = [];
    if (earliest(date) > latest) found.push(law.say(RULE, field, "future", { date, today }));
    if (founded && field[0] !== "sources" && lastDay(date) < earliest(founded)) {
      found.push(law.say(RULE, field, "before_founding", { date, founded }));
    }
    return found;
  });
}

/**
 * @param {import("./rule.js").Group} record
 * @returns {[import("../plain.js").Field, string][]}
 */
function datesOf({ founded, ended, membership, chapters, members, added, sources }) {
  /** @type {[import("../plain.js").Field, any][]} */
  const dates = [
    [["founded"], founded],
    [["ended", "since"], ended?.since],
    [["membership", "as_of"], membership?.as_of],
    [["chapters", "as_of"], chapters?.as_of],
    [["members", "as_of"], members?.as_of],
    [["added"], added],
    ...(sources ?? []).map((/** @type {any} */ source, /** @type {number} */ number) => [
      ["sources", number, "date"],
      source?.date,
    ]),
  ];
  return dates.filter(([, date]) => text(date)).map(([field, date]) => [field, text(date)]);
}

/** @param {any} date a year may be a number */
function text(date) {
  return date === undefined || date === null ? "" : String(date);
}

/** @param {string} date */
function earliest(date) {
  return `${date}-01-01`.slice(0, 10);
}

/** @param {string} date */
function lastDay(date) {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The clock of the check is another: in Auckland it is tomorrow for half of the day.
 *
 * @param {string} day
 */
function dayAfter(day) {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
