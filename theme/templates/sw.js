{# The service worker of a finished site: its code lies with the other assets, what it must know is here. -#}
import { start } from "./assets/{{ theme }}/offline/worker.js";

start({{ site }});
