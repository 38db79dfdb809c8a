import type { Language } from "../language/language.ts";
import type { NoticeContent } from "./notice.ts";

/** A sentence in whichever language the page has when it is shown. */
export type Note = (language: Language) => Omit<NoticeContent, "dismiss"> & {
  /** What else is to be done when the reader puts it away. */
  readonly dismissed?: () => void;
};

/** Sentences about what just happened, which the reader can put away: one per subject. */
export class Notes {
  readonly #notes = new Map<string, Note>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  set(subject: string, note: Note): void {
    this.#notes.set(subject, note);
    this.#changed();
  }

  delete(subject: string): void {
    if (this.#notes.delete(subject)) this.#changed();
  }

  in(language: Language): NoticeContent[] {
    return Array.from(this.#notes, ([subject, note]) => {
      const { dismissed, ...content } = note(language);
      const dismiss = () => {
        this.delete(subject);
        dismissed?.();
      };
      return { ...content, dismiss };
    });
  }
}
