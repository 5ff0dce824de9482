/** Entry of the builder: groups chosen as in the finder become a letter in the four forms. */

import { readJson } from "../base/site.js";
import { groups as groupsWords } from "../base/wording.js";
import { has, setOf } from "../finder/bits.js";
import { createCardReader } from "../finder/cards.js";
import { createControls } from "../finder/controls.js";
import { count } from "../finder/counting.js";
import { datasetFromIndex } from "../finder/dataset.js";
import { createOrderReader } from "../finder/orders.js";
import { createTextSearch } from "../finder/text.js";
import { copyRich, copyText, fragment, tellCopied } from "./copying.js";
import { rendered } from "./forms.js";
import { textsOf } from "./group.js";
import { createMeetings } from "./meetings.js";
import { createOptions } from "./options.js";
import { plannedGroups } from "./planned.js";
import { showRich } from "./rich.js";

/**
 * @typedef {import("./forms.js").Ending} Ending
 * @typedef {import("./forms.js").Letter} Letter
 */
