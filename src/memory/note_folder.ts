import { atomicWrite } from "../base/atomic_write.ts";
import { describeError } from "../base/describe_error.ts";
import { leadsOutside } from "../base/leads_outside.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { dateOfName } from "./daily_name.ts";
import { decodeNote } from "./entry_format.ts";

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

/** The folder with MEMORY.md and the daily notes; it need not exist yet. */
export class NoteFolder {
  readonly #path: string;
  readonly #log: Logger;

  /** The folder at a path, and who is told about notes that can't be read. */
  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#log = log;
  }

  /** The notes of those names; one that can't be read doesn't hide the others. */
  async *readAll(names: Iterable<string>): AsyncGenerator<Note> {
    for (const name of names) {
      const bytes = await this.read(name).catch((error) => {
        this.#log.warn(
          `${name} is passed over: ${describeError(error).message}`,
        );
      });
      if (!bytes) continue;
      yield { name, date: dateOfName(name), text: decodeNote(bytes) };
    }
  }

  /** The names of the notes that exist: MEMORY.md, then the daily ones by date. */
  async names(): Promise<string[]> {
    const names: string[] = [];
    try {
      for await (const { name } of Deno.readDir(this.#path)) names.push(name);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    const daily = names.filter((name) => dateOfName(name) !== undefined);
    const long = names.filter((name) => name === LONG_NAME);
    return [...long, ...daily.sort()];
  }

  /** A note's bytes; undefined when there is none. */
  async read(name: string): Promise<Uint8Array | undefined> {
    await this.#refuseLink(name);
    try {
      // A pipe would be waited for until somebody writes to it.
      const { isFile } = await Deno.stat(this.#pathOf(name));
      if (!isFile) throw this.#unfit(name, "something else");
      return await Deno.readFile(this.#pathOf(name));
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
  }

  /** Writes a note whole. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await Deno.mkdir(this.#path, { recursive: true, mode: 0o700 });
    await this.#refuseLink(name);
    await atomicWrite(this.#pathOf(name), content);
  }

  /** When a note was last changed, as far as the file system knows. */
  async changed(name: string): Promise<Date | undefined> {
    return (await Deno.stat(this.#pathOf(name))).mtime ?? undefined;
  }

  /** A program the agent ran could have put a link there to reach further out. */
  async #refuseLink(name: string): Promise<void> {
    if (!(await leadsOutside(this.#pathOf(name), this.#path))) return;
    throw this.#unfit(name, "a link that leads out of it");
  }

  #unfit(name: string, got: string): MiniclawError {
    return new MiniclawError(
      `Cannot use ${name}: expected a file in ${this.#path}, got ${got}`,
      { code: "memory", hint: "Put the file itself there instead" },
    );
  }

  #pathOf(name: string): string {
    return `${this.#path}/${name}`;
  }
}
