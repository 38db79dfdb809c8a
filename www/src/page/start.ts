import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/page.css";
import "../styles/highlights.css";
import "../words/words.css";
import "../exports/print.css";
import type { ArticleAnalyzer } from "../analyzer/index.ts";
import type { Glosses } from "../words/glosses.ts";
import { KhulasaPage } from "./khulasa-page.ts";
import { loadLater } from "./later.ts";
import { Session } from "./session.ts";

/** Puts the page into the document and loads the analyzer. */
export function startPage(analyzer: ArticleAnalyzer, glosses: Glosses): void {
  const session = new Session(analyzer);
  const page = new KhulasaPage(session, glosses);
  document.getElementById("khulasa")!.replaceChildren(page);
  void session.load(Promise.all([loadFonts(), loadLater()]).then(() => undefined));
}

/** Every face, also those that no letter on the page has asked for yet: once text is accepted, nothing is requested any more. */
async function loadFonts(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 4000));
  const faces = Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
  await Promise.race([faces, patience]);
}
