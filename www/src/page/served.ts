/** Where the page begins as a site serves it: what is seen first is painted before the code of the rest is asked for. */
import "./styles.ts";
import { painted } from "./painted.ts";

// The page is put up in a task of its own, after the one in which its code came to be.
void painted()
  .then(() => import("./served-page.ts"))
  .then(({ start }) => setTimeout(start));
