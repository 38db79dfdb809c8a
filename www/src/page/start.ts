import type { ArticleAnalyzer } from "../analyzer/index.ts";
import type { Glosses } from "../words/glosses.ts";
import { KhulasaPage } from "./khulasa-page.ts";
import { loadLater } from "./later.ts";
import { Session } from "./session.ts";

/**
 * Puts the page into the document and loads the analyzer.
 * @param last what else is done before text is accepted, once all has come
 */
export function startPage(analyzer: ArticleAnalyzer, glosses: Glosses, last?: () => Promise<void>): void {
  const session = new Session(analyzer);
  const page = new KhulasaPage(session, glosses);
  document.getElementById("khulasa")!.replaceChildren(page);
  void session.load(load(analyzer, last));
}

async function load(analyzer: ArticleAnalyzer, last?: () => Promise<void>): Promise<void> {
  await Promise.all([loadFonts(), loadLater()]);
  // Not beside code and model, which would come twice. What becomes of them, the session tells.
  if (last) await analyzer.init().then(last, () => undefined);
}

/** Every face, also those that no letter on the page has asked for yet: once text is accepted, nothing is requested any more. */
async function loadFonts(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 4000));
  const faces = Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
  await Promise.race([faces, patience]);
}
