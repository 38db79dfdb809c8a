import type { Article } from "../editor/article.ts";
import { textOf, withLineFeeds } from "../editor/incoming.ts";
import { exampleArticle } from "../example/example.ts";
import type { Notes } from "../failure/notes.ts";
import { fileFailureSentence } from "../failure/sentences.ts";
import { KhulasaFileError } from "../imports/file-errors.ts";
import { ACCEPTED, readTextFile } from "../imports/read-file.ts";

/**
 * Whole texts on their way into the article: an example, a file, nothing at all. What was there before is never
 * lost: a sentence says that it gave way, and brings it back.
 */
export class Intake {
  /** Where several texts go that come at once. */
  beside: (texts: readonly string[]) => void = () => undefined;
  readonly #article: Article;
  readonly #notes: Notes;
  #text = "";
  /** The text before the last change. */
  #former = "";
  #readers: typeof import("../imports/readers.ts") | undefined;

  constructor(article: Article, notes: Notes) {
    this.#article = article;
    this.#notes = notes;
    article.addEventListener("text", () => this.#textChanged());
    article.editor.reading = (data) => this.#pasted(data);
    import("../imports/readers.ts").then(
      (readers) => {
        this.#readers = readers;
      },
      // Without them what is pasted is its plain text, as it comes.
      () => undefined,
    );
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

  /** Opens a file in place of the text; several beside each other. One that cannot be opened is named, the others are. */
  async openFiles(files: readonly File[]): Promise<void> {
    this.#notes.delete("file");
    const texts: string[] = [];
    const failures: KhulasaFileError[] = [];
    let reduced = false;
    for (const file of files) {
      try {
        const read = await readTextFile(file);
        texts.push(read.text);
        reduced ||= read.reduced;
      } catch (thrown) {
        if (!(thrown instanceof KhulasaFileError)) throw thrown;
        failures.push(thrown);
      }
    }
    if (files.length > 1) this.beside(texts.filter((text) => text.trim() !== ""));
    else for (const text of texts) this.replace(text);
    if (reduced) this.#notes.set("reduced", (language) => ({ kind: "note", text: language.text("editor.pageReduced") }));
    if (failures.length > 0) {
      this.#notes.set("file", (language) => ({ kind: "failure", text: failures.map((failure) => fileFailureSentence(failure, language)).join(" ") }));
    }
  }

  /** Lets the reader choose files. */
  chooseFile(): void {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = ACCEPTED;
    input.addEventListener("change", () => {
      const chosen = [...(input.files ?? [])];
      if (chosen.length > 0) void this.openFiles(chosen);
    });
    input.click();
  }

  /** What a paste brings: of a whole web page, its article. */
  #pasted(data: DataTransfer | null): string {
    const plain = textOf(data);
    const article = this.#articleOf(data?.getData("text/html") ?? "", plain);
    if (article === undefined) return plain;
    // After the paste itself, whose change of the text takes such notes away.
    queueMicrotask(() => this.#noteReduced(plain));
    return withLineFeeds(article);
  }

  #articleOf(markup: string, plain: string): string | undefined {
    try {
      return markup ? this.#readers?.articleOfPaste(markup, plain) : undefined;
    } catch {
      // Markup that cannot be read, or a policy that forbids reading it: there is plain text beside it.
      return undefined;
    }
  }

  #noteReduced(plain: string): void {
    const { text, editor, isLong } = this.#article;
    this.#notes.set("reduced", (language) => ({
      kind: "note",
      text: language.text("editor.pageReduced"),
      action: {
        label: language.text("editor.pasteWhole"),
        run: () => {
          if (this.#article.text !== text) return;
          if (isLong) {
            this.#article.set(plain);
          } else {
            editor.undo();
            editor.insert(plain);
          }
        },
      },
    }));
  }

  #textChanged(): void {
    const { text, isLong, longText } = this.#article;
    this.#former = this.#text;
    this.#text = text;
    this.#notes.delete("example");
    this.#notes.delete("reduced");
    this.#notes.delete("shared");
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
