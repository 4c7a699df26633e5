import type { DatabaseSync } from "node:sqlite";
import { startDeadline } from "../base/deadline.ts";
import { describeError } from "../i18n/describe_error.ts";
import { lockFile } from "../base/lock_file.ts";
import type { Logger } from "../base/logger.ts";
import { EntryIndex } from "./entry_index.ts";
import { prepareTables } from "./index_schema.ts";

/** Another process that makes its first index may take so long. */
const LONGEST_WAIT_MS = 3000;
/** Beside the database SQLite keeps what a crash must not lose. */
const FILES = ["", "-journal", "-wal", "-shm"];

/** Uses an index, which lasts or, where there can be no file, doesn't. */
export type IndexWork<Result> = (
  index: EntryIndex,
  lasting: boolean,
) => Promise<Result>;

/**
 * The index of the notes in a file that may be deleted at any time. It is opened
 * for each use and belongs to one user at a time, in this process and in others.
 */
export class IndexCache {
  readonly #folder: string;
  readonly #log: Logger;

  /** The index in a state folder, and who is told when it can't be used. */
  constructor(stateFolder: string, log: Logger) {
    this.#folder = stateFolder;
    this.#log = log;
  }

  /**
   * Does some work with the index. What is broken is made anew; where there can
   * be no file, an index in memory does for once.
   */
  async use<Result>(
    work: IndexWork<Result>,
  ): Promise<Result> {
    try {
      using _lock = await this.#lock();
      return await this.#useFile(work);
    } catch (error) {
      const { message } = describeError(error);
      this.#log.debug(`The index is made in memory: ${message}`);
    }
    const { DatabaseSync } = await import("node:sqlite");
    return await useDatabase(
      new DatabaseSync(":memory:"),
      (index) => work(index, false),
    );
  }

  async #useFile<Result>(
    work: IndexWork<Result>,
  ): Promise<Result> {
    const { DatabaseSync } = await import("node:sqlite");
    const path = `${this.#folder}/memory_index.sqlite`;
    const open = async (): Promise<DatabaseSync> => {
      await createPrivate(path);
      return new DatabaseSync(path, { timeout: 500 });
    };
    try {
      return await useDatabase(await open(), (index) => work(index, true));
    } catch (error) {
      if (isLocked(error)) throw error;
      const { message } = describeError(error);
      this.#log.debug(`The index is made anew: ${message}`);
    }
    for (const end of FILES) await removeIfThere(path + end);
    return await useDatabase(await open(), (index) => work(index, true));
  }

  async #lock(): Promise<Disposable> {
    await Deno.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    using deadline = startDeadline(LONGEST_WAIT_MS);
    return await lockFile(`${this.#folder}/memory_index.lock`, {
      signal: deadline.signal,
      pollMs: 2,
    });
  }
}

async function useDatabase<Result>(
  database: DatabaseSync,
  work: (index: EntryIndex) => Promise<Result>,
): Promise<Result> {
  try {
    // Safe when killed at any moment; only a power cut could break it. What is
    // forgotten leaves no trace in the file.
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON");
    if (!prepareTables(database)) {
      throw new Error("It belongs to another version");
    }
    return await work(new EntryIndex(database));
  } finally {
    database.close();
  }
}

/** Somebody looks into it with another program: it isn't broken. */
function isLocked(error: unknown): boolean {
  return error instanceof Error &&
    /database (table )?is locked/.test(error.message);
}

/** SQLite itself would let everybody read what it makes. */
async function createPrivate(path: string): Promise<void> {
  using _file = await Deno.open(path, {
    write: true,
    create: true,
    mode: 0o600,
  });
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
