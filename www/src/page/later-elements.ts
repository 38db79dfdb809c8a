/** What stands around the article and is not needed to begin with. */
import "../digest/shelf-bar.ts";
import "../exports/export-menu.ts";
import "../history/history-dialog.ts";
import "../privacy/privacy-dialog.ts";
import "../settings/settings-dialog.ts";
import "../share/share-dialog.ts";

export { titleOf } from "../exports/source.ts";
export { Recorder } from "../history/recorder.ts";
export { holdsText, textOfFragment } from "../share/fragment.ts";
