import type { Article } from "../editor/article.ts";
import { KhulasaFileError } from "../editor/file-errors.ts";
import { readTextFile } from "../editor/incoming.ts";
import { exampleArticle } from "../example/example.ts";
import type { Notes } from "../failure/notes.ts";
import { fileFailureSentence } from "../failure/sentences.ts";

/**
 * Whole texts on their way into the article: an example, a file, nothing at all. What was there before is never
 * lost: a sentence says that it gave way, and brings it back.
 */
export class Intake {
  readonly #article: Article;
  readonly #notes: Notes;
  #text = "";
  /** The text before the last change. */
  #former = "";

  constructor(article: Article, notes: Notes) {
    this.#article = article;
    this.#notes = notes;
    article.addEventListener("text", () => this.#textChanged());
  }

  /** Puts a text in place of what is there. */
  replace(text: string): void {
    this.#notes.delete("replaced");
    this.#article.set(text);
    if (this.#former.trim() && this.#former !== text) this.#noteReplaced();
    if (!this.#article.isLong) this.#article.editor.focus({ preventScroll: true });
  }

  showExample(): void {
    this.replace(exampleArticle);
    this.#notes.set("example", (language) => ({ kind: "note", text: language.text("editor.exampleNote") }));
  }

  async openFile(file: File): Promise<void> {
    this.#notes.delete("file");
    try {
      this.replace(await readTextFile(file));
    } catch (thrown) {
      if (!(thrown instanceof KhulasaFileError)) throw thrown;
      this.#notes.set("file", (language) => ({ kind: "failure", text: fileFailureSentence(thrown, language) }));
    }
  }

  /** Lets the reader choose a file. */
  chooseFile(): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".txt,text/plain";
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) void this.openFile(file);
    });
    input.click();
  }

  #textChanged(): void {
    const { text, isLong, longText } = this.#article;
    this.#former = this.#text;
    this.#text = text;
    this.#notes.delete("example");
    // A paste that makes the text too long to edit leaves nothing to undo in the editor; a letter typed does no harm.
    const grown = Math.abs(text.length - this.#former.length) > 1;
    const nowLong = isLong && this.#article.laying !== undefined && !longText.editing;
    if (nowLong && grown && this.#former.trim()) this.#noteReplaced();
  }

  #noteReplaced(): void {
    const former = this.#former;
    this.#notes.set("replaced", (language) => ({
      kind: "note",
      text: language.text(this.#article.text === "" ? "editor.cleared" : "editor.replaced"),
      action: {
        label: language.text("editor.undo"),
        run: () => {
          this.#article.set(former);
          this.#notes.delete("replaced");
        },
      },
    }));
  }
}
