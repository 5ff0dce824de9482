/** The folder that a record stands in agrees with its region. */

import { GLOBAL, GROUPS, homeOf } from "../home.js";

/** @type {import("./rule.js").Rule} */
export function check({ region }, { law, id, file }) {
  const home = homeOf(region);
  if (home === null || (home !== GLOBAL && !law.vocabulary("countries").has(region.country))) return [];
  const folder = file.split("/").slice(2, -1).join("/");
  const allowed = [home];
  if (home !== GLOBAL && region.subdivision) allowed.push(`${home}/${region.subdivision.toLowerCase()}`);
  if (allowed.includes(folder)) return [];
  const country = region.country ? ` and the country ${region.country}` : "";
  return [
    law.say("home", ["region", region.country ? "country" : "reach"], "wrong_folder", {
      place: [GROUPS, folder].filter(Boolean).join("/"),
      region: `the reach \`${region.reach}\`${country}`,
      file: `${GROUPS}/${home}/${id}.yaml`,
    }),
  ];
}
