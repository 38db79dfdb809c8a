/** Elements that are nothing to look at until an article is there. */
import "../exports/export-menu.ts";
