import type { Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import { jumpTo } from "../highlight/jump.ts";
import type { Marking } from "../highlight/marking.ts";
import type { Language } from "../language/language.ts";
import type { PanelHost } from "../panels/panel-host.ts";
import type { PanelId, Places, Thing } from "../panels/panel.ts";
import { panelOf } from "../panels/registry.ts";
import type { PlacesBar } from "../places/places-bar.ts";
import type { Session } from "./session.ts";

/** Pixels under the window's upper edge where the line about the places stands. */
const PLACES_HEIGHT = 56;

/** What the way between panels and text leads through. */
export interface Ground {
  readonly page: ParentNode;
  readonly session: Session;
  readonly marking: Marking;
  readonly surface: () => TextSurface;
  readonly language: () => Language;
  readonly say: (sentence: string) => void;
  /** Has the page rendered anew. @returns when it is */
  readonly changed: () => Promise<unknown>;
}

/** Where the reader is: the open panel, the thing that is chosen, its places in the text, and the way between them. */
export class Whereabouts {
  /** The open panel. */
  panel: PanelId = "summary";
  /** Whether it is up, where panels are sheets over the text. */
  raised = false;
  /** What the reader chose last, in a panel or in the text. */
  chosen: Thing | undefined;
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** How much of the window's upper edge is covered by what stays there. */
  get covered(): number {
    return 0;
  }

  /** Nothing is chosen or lit up any more. */
  forget(): void {
    this.chosen = undefined;
    this.#ground.marking.unlight();
    void this.#ground.changed();
  }

  /** @param panel null puts the sheet down */
  choosePanel(panel: PanelId | null): void {
    this.raised = panel !== null;
    if (panel) this.#open(panel);
    void this.#ground.changed();
  }

  /** A panel is there no more: where it was open, the summary is. */
  leave(panel: PanelId): void {
    if (this.panel === panel) this.#open("summary");
  }

  /** Opens a panel and gives it the focus. */
  async goToPanel(panel: PanelId = this.panel): Promise<void> {
    this.raised = true;
    this.#open(panel);
    await this.#ground.changed();
    this.#panels?.focus({ preventScroll: true });
  }

  /** Opens the panel that lists a thing, there. */
  openThing(thing: Thing): void {
    this.chosen = { ...thing };
    void this.goToPanel(thing.panel);
  }

  /** A thing was met in the text: where its panel is open beside the text, it is shown there, too. */
  meet(thing: Thing): void {
    if (this.panel !== thing.panel || !this.#panels?.besideText) return;
    this.chosen = thing;
    void this.#ground.changed();
  }

  /** Lights up a pick of the summary, and goes there. */
  jump(index: number): void {
    const { session, marking, say, language, changed } = this.#ground;
    const { analysis, analysedText } = session;
    const pick = analysis?.summary.picks[index];
    const surface = this.#ground.surface();
    if (!pick || surface.text !== analysedText) return;
    this.raised = false;
    this.chosen = undefined;
    marking.light(index, pick);
    say(language().text("announce.lit"));
    void changed().then(() => jumpTo(surface, pick, this.covered));
  }

  /** Lights up a place that something other than a panel leads to. */
  show(label: string, span: Span): void {
    this.seek({ panel: "summary", item: -1, label, spans: [span], place: 0 });
  }

  /** Marks the places of a thing, and goes to one of them. */
  seek(places: Places): void {
    const { page, session, marking, changed } = this.#ground;
    const surface = this.#ground.surface();
    const span = places.spans[places.place];
    if (!span || surface.text !== session.analysedText) return;
    // A sheet would cover the place: it goes down, and the focus with it.
    const covers = this.raised && !this.#panels?.besideText;
    this.chosen = { panel: places.panel, item: places.item };
    if (covers && places.soft) {
      void changed();
      return;
    }
    this.raised = false;
    marking.seek(places);
    this.#announce(places);
    void changed().then(() => {
      if (places.quiet) return jumpTo(surface, span, this.covered);
      if (covers) page.querySelector<PlacesBar>("khulasa-places")?.focus({ preventScroll: true });
      jumpTo(surface, span, this.covered + PLACES_HEIGHT);
    });
  }

  /** @param step 1 for the next of the places that are marked, −1 for the one before, 0 for no more of them */
  step(step: number): void {
    const { marking } = this.#ground;
    const { places } = marking;
    if (!places) return;
    const { length } = places.spans;
    if (step !== 0) return this.seek({ ...places, place: (places.place + step + length) % length });
    this.forget();
    this.#ground.surface().element.focus({ preventScroll: true });
  }

  get #panels(): PanelHost | null {
    return this.#ground.page.querySelector<PanelHost>("khulasa-panels");
  }

  #open(panel: PanelId): void {
    const { layer } = panelOf(panel);
    const { marking } = this.#ground;
    if (layer && (panel !== this.panel || !marking.shown.has(layer))) marking.bring(layer);
    this.panel = panel;
  }

  #announce({ label, place, spans }: Places): void {
    const language = this.#ground.language();
    const values = { label, n: language.number(place + 1), total: language.number(spans.length) };
    this.#ground.say(language.text(spans.length > 1 ? "places.announced" : "places.announcedOne", values));
  }
}
