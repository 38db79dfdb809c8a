import { type DBSchema, type IDBPDatabase, deleteDB, openDB } from "idb";

/** An article that was read here. */
export interface KeptArticle {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Words, as the analysis counts them. */
  readonly words: number;
  /** When it was last analysed, in milliseconds since 1970. */
  readonly at: number;
}

/** Why nothing is kept: the browser has no room, or lets no page keep anything. */
export type StorageFailure = "full" | "forbidden";

export class KhulasaStorageError extends Error {
  override readonly name = "KhulasaStorageError";
  readonly code: StorageFailure;

  constructor(thrown: unknown) {
    super(String(thrown), { cause: thrown });
    this.code = (thrown as { name?: string } | null)?.name === "QuotaExceededError" ? "full" : "forbidden";
  }
}

interface Schema extends DBSchema {
  articles: { key: number; value: KeptArticle; indexes: { at: number } };
}

const NAME = "khulasa";
/** Says that the reader asked for a history; there is no database before. */
const ASKED = "khulasa.history";
/** The oldest give way to the newest. */
export const MOST_ARTICLES = 300;

/** Articles in this browser's IndexedDB. Every method rejects with a KhulasaStorageError where the browser refuses. */
export class HistoryStore {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  /** Whether the reader asked for a history. */
  get wanted(): boolean {
    try {
      return localStorage.getItem(ASKED) === "yes";
    } catch {
      return false;
    }
  }

  /** Begins to keep articles. */
  async begin(): Promise<void> {
    await this.#guarded(async () => {
      await this.#open();
      localStorage.setItem(ASKED, "yes");
    });
  }

  /** Forgets all, and that a history was asked for. */
  async end(): Promise<void> {
    await this.#guarded(async () => {
      localStorage.removeItem(ASKED);
      (await this.#database)?.close();
      this.#database = undefined;
      await deleteDB(NAME);
    });
  }

  /** Keeps an article, in place of the one with its id. @returns its id */
  async keep(article: Omit<KeptArticle, "id">, id: number): Promise<void> {
    await this.#guarded(async () => {
      const database = await this.#open();
      await database.put("articles", { ...article, id });
      const oldest = await database.getAllKeysFromIndex("articles", "at");
      for (const key of oldest.slice(0, Math.max(0, oldest.length - MOST_ARTICLES))) await database.delete("articles", key);
    });
  }

  /** All articles, the latest first. */
  async all(): Promise<KeptArticle[]> {
    return this.#guarded(async () => (await (await this.#open()).getAllFromIndex("articles", "at")).reverse());
  }

  async delete(id: number): Promise<void> {
    await this.#guarded(async () => (await this.#open()).delete("articles", id));
  }

  async clear(): Promise<void> {
    await this.#guarded(async () => (await this.#open()).clear("articles"));
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(NAME, 1, {
      upgrade(database) {
        database.createObjectStore("articles", { keyPath: "id" }).createIndex("at", "at");
      },
      // Another tab forgets all: this one does not stand in its way.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return this.#database;
  }

  async #guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (thrown) {
      this.#database = undefined;
      throw new KhulasaStorageError(thrown);
    }
  }
}
