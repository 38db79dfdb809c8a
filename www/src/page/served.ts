/** Where the page begins as a site serves it: what is seen first is painted before the code of the rest is asked for. */
import "./styles.ts";
import { painted } from "./painted.ts";

void painted().then(() => import("./served-page.ts"));
