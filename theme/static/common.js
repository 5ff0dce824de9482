/** Entry of every page: what a reader keeps, and what works without a network. */

import { registerWorker } from "./offline/register.js";
import { placeButtons, placeComparison } from "./plan/buttons.js";

placeButtons();
placeComparison();
registerWorker();
