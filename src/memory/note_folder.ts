import { atomicWrite } from "../base/atomic_write.ts";
import { phrase } from "../base/phrase.ts";
import { describeError } from "../i18n/describe_error.ts";
import { formatSize } from "../base/format_size.ts";
import { leadsOutside } from "../base/leads_outside.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { texts } from "../i18n/en/memory.ts";
import { dateOfName } from "./daily_name.ts";
import { decodeNote } from "./entry_format.ts";
import { type NoteStamp, readStamp } from "./note_stamp.ts";

/** The name of the note that stays. */
export const LONG_NAME = "MEMORY.md";

/** A note as it was read. */
export interface Note {
  /** Its name, such as `MEMORY.md`. */
  name: string;
  /** The day of a daily note. */
  date?: string;
  /** Its text as it is. */
  text: string;
}

/** A note above this size is slow to work with. */
const LARGE_BYTES = 1_000_000;

/** The folder with MEMORY.md and the daily notes; it need not exist yet. */
export class NoteFolder {
  /** Where it lies. */
  readonly path: string;
  readonly #log: Logger;
  readonly #warned = new Set<string>();

  /** The folder at a path, and who is told about notes that can't be read. */
  constructor(path: string, log: Logger) {
    this.path = path;
    this.#log = log;
  }

  /** The notes of those names; one that can't be read doesn't hide the others. */
  async *readAll(names: Iterable<string>): AsyncGenerator<Note> {
    for (const name of names) {
      const note = await this.tryRead(name);
      if (note) yield note;
    }
  }

  /** A note; undefined, and a warning, where it can't be read. */
  async tryRead(name: string): Promise<Note | undefined> {
    try {
      const bytes = await this.read(name);
      return bytes && { name, date: dateOfName(name), text: decodeNote(bytes) };
    } catch (error) {
      const { message } = describeError(error);
      this.#log.warn(`${name} is passed over: ${message}`);
      return undefined;
    }
  }

  /** The names of the notes that exist: MEMORY.md, then the daily ones by date. */
  async names(): Promise<string[]> {
    const names: string[] = [];
    try {
      for await (const { name } of Deno.readDir(this.path)) names.push(name);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    return inOrder(names);
  }

  /** What is in the folder, notes and other things. */
  list(): Deno.DirEntry[] {
    // Thousands of files: without a promise for each it takes a tenth of the time.
    try {
      return [...Deno.readDirSync(this.path)];
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return [];
      throw error;
    }
  }

  /** The stamp of the note of that name; undefined where there is none. */
  stamp(name: string): NoteStamp | undefined {
    return isNote(name) ? readStamp(this.pathOf(name)) : undefined;
  }

  /** Differs once an entry came or went; empty where that can't be told yet. */
  mark(): string {
    return readStamp(this.path)?.mark ?? "";
  }

  /** A note's bytes; undefined when there is none. */
  async read(name: string): Promise<Uint8Array | undefined> {
    await this.#refuseLink(name);
    try {
      // A pipe would be waited for until somebody writes to it.
      const { isFile } = await Deno.stat(this.pathOf(name));
      if (!isFile) throw this.#unfit(name, texts.noFile);
      const bytes = await Deno.readFile(this.pathOf(name));
      this.#warnOfSize(name, bytes.length);
      return bytes;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
  }

  /** Writes a note whole. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await Deno.mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.#refuseLink(name);
    await atomicWrite(this.pathOf(name), content);
  }

  /** When a note was last changed, as far as the file system knows. */
  async changed(name: string): Promise<Date | undefined> {
    return (await Deno.stat(this.pathOf(name))).mtime ?? undefined;
  }

  /** A program the agent ran could have put a link there to reach further out. */
  async #refuseLink(name: string): Promise<void> {
    if (!(await leadsOutside(this.pathOf(name), this.path))) return;
    throw this.#unfit(name, texts.leadsOut);
  }

  #unfit(
    note: string,
    fault: typeof texts.noFile | typeof texts.leadsOut,
  ): MiniclawError {
    return new MiniclawError(phrase(fault, { note, folder: this.path }), {
      code: "memory",
      hint: phrase(texts.putFile),
    });
  }

  #warnOfSize(name: string, bytes: number): void {
    if (bytes <= LARGE_BYTES || this.#warned.has(name)) return;
    this.#warned.add(name);
    this.#log.warn(
      `${name} has grown to ${formatSize(bytes)} and slows everything down: ` +
        "remove what is of no use any more with: miniclaw memory " +
        (name === LONG_NAME ? "edit" : "forget -q QUERY"),
    );
  }

  /** Where a note lies. */
  pathOf(name: string): string {
    return `${this.path}/${name}`;
  }
}

/** Those of the names that are notes: MEMORY.md, then the daily ones by date. */
function inOrder(names: string[]): string[] {
  const long = names.filter((name) => name === LONG_NAME);
  const daily = names.filter((name) => isNote(name) && name !== LONG_NAME);
  return [...long, ...daily.sort()];
}

/** Whether a file of that name is a note. */
export function isNote(name: string): boolean {
  return name === LONG_NAME || dateOfName(name) !== undefined;
}
