/** A plan as files: Markdown, CSV and one calendar. */

import { addressOf } from "../base/site.js";
import { costOf, costWords } from "./cost.js";
import { ahead } from "./dates.js";

/**
 * @typedef {import("./group.js").Group} Group
 * @typedef {{groups: Group[], notes: Record<string, string>, standing: string}} Plan
 */

/**
 * @param {Plan} plan
 * @returns {string}
 */
export function asMarkdown({ groups, notes, standing }) {
  const parts = groups.map((group) => {
    const lines = [
      `## [${plain(group.name)}](${addressOf(`groups/${group.id}/`)})`,
      plain(group.summary),
      [
        `- Where: ${plain(group.where)}${group.online ? " and online" : ""}`,
        `- Cost: ${plain(costWords(costOf(group, standing)))}`,
        ...(group.benefits?.length ? [`- For your career: ${plain(group.benefits.join(", "))}`] : []),
        ...ahead(group).slice(0, 3).map((meeting) => `- Meets: ${plain(meeting.when)}, ${plain(meeting.event)}`),
        ...(group.url ? [`- Address: <${group.url}>`] : []),
        ...(group.join ? [`- How to join: <${group.join}>`] : []),
        `- Facts: ${plain(group.facts)}`,
      ].join("\n"),
      ...(notes[group.id] ? [notes[group.id].split("\n").map((line) => `> ${line}`).join("\n")] : []),
    ];
    return lines.join("\n\n");
  });
  return `# My plan\n\n${parts.join("\n\n")}\n`;
}

/**
 * @param {Plan} plan
 * @returns {string} RFC 4180
 */
export function asCsv({ groups, notes, standing }) {
  const rows = groups.map((group) => [
    group.name,
    group.kind,
    group.where,
    group.online === undefined ? "" : group.online ? "yes" : "no",
    costWords(costOf(group, standing)),
    (group.benefits ?? []).join(", "),
    ahead(group)[0]?.when ?? "",
    group.url ?? "",
    group.join ?? "",
    addressOf(`groups/${group.id}/`),
    group.facts,
    notes[group.id] ?? "",
  ]);
  const head = ["name", "kind", "where", "online", "cost", "for your career", "next meeting", "address", "how to join", "page", "facts", "note"];
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * @param {Plan} plan
 * @returns {Promise<string>} one calendar of all groups that state dates (RFC 5545); empty when none does
 */
export async function asCalendar({ groups }) {
  const named = [...new Set(groups.filter((group) => ahead(group).length).map(({ calendar }) => calendar ?? ""))].filter(Boolean);
  const files = await Promise.all(named.map(readCalendar));
  const zones = new Map();
  const events = [];
  for (const component of files.flatMap(components)) {
    if (component.startsWith("BEGIN:VTIMEZONE")) zones.set(/^TZID:(.*)$/m.exec(component)?.[1], component);
    else events.push(component);
  }
  if (!events.length) return "";
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guildhall//Plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:My plan"];
  return `${[...head, ...zones.values(), ...events, "END:VCALENDAR"].join("\r\n")}\r\n`;
}

/** @param {string} path */
async function readCalendar(path) {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/**
 * @param {string} calendar
 * @returns {string[]} its zones and events, each as its lines
 */
function components(calendar) {
  const found = calendar.replace(/\r\n/g, "\n").match(/^BEGIN:(VTIMEZONE|VEVENT)\n[\s\S]*?^END:\1$/gm) ?? [];
  return found.map((component) => component.replace(/\n/g, "\r\n"));
}

/** @param {string} text */
function plain(text) {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

/**
 * @param {string} text
 * @returns {string} quoted, and no formula for a spreadsheet
 */
function cell(text) {
  const safe = /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
