/** Meetings of a plan: those that are not over, in order. */

/**
 * @typedef {import("./group.js").Group} Group
 * @typedef {import("./group.js").Meeting} Meeting
 */

/**
 * @param {Group} group
 * @returns {Meeting[]} those that are still to come
 */
export function ahead({ dates = [] }) {
  return dates.filter(({ over }) => Date.now() < new Date(over).getTime());
}

/**
 * @param {Group[]} groups
 * @param {number} [most] of one group, so that a weekly one leaves room for the others
 * @returns {{group: Group, meeting: Meeting}[]} what is to come, the next first
 */
export function agenda(groups, most) {
  return groups
    .flatMap((group) => ahead(group).slice(0, most).map((meeting) => ({ group, meeting })))
    .sort((a, b) => order(a.meeting).localeCompare(order(b.meeting)));
}

/** @param {Meeting} meeting */
function order({ day, at }) {
  return `${day} ${at ?? ""}`;
}
