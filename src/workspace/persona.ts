import { atomicWrite } from "../base/atomic_write.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { trashPath } from "../base/trash_path.ts";
import { withLock } from "../base/with_lock.ts";
import type { Home } from "../config/home.ts";
import { texts as memory } from "../i18n/en/memory.ts";
import { texts } from "../i18n/en/resources.ts";
import { type OldPersona, PersonaHistory } from "./persona_history.ts";
import { readPlainFile } from "./plain_file.ts";
import { workspaceFiles } from "./workspace_files.ts";

const NAME = "SOUL.md";

/** Who the agent is, and was. */
export interface Persona {
  /** SOUL.md. */
  text: string;
  /** What it replaced, the newest last. */
  replaced: OldPersona[];
}

/** What the persona needs beside its home. */
export interface PersonaOptions {
  /** Told of a history that can't be read. */
  log: Logger;
  /** The clock. */
  now(): Date;
}

/** SOUL.md, with the texts that it replaced, so that a change can be undone. */
export class PersonaStore {
  readonly #home: Pick<Home, "workspace" | "state">;
  readonly #history: PersonaHistory;
  readonly #now: () => Date;

  /** The persona of a home. */
  constructor(
    home: Pick<Home, "workspace" | "state">,
    { log, now }: PersonaOptions,
  ) {
    this.#home = home;
    this.#history = new PersonaHistory(`${home.state}/persona`, log);
    this.#now = now;
  }

  /** Who the agent is now. */
  async read(): Promise<Persona> {
    return await this.#locked(() => this.#read());
  }

  /**
   * Makes the agent what becomes of the text; what that throws leaves it as it
   * is. Nobody else changes it in this way meanwhile.
   */
  async change(edit: (text: string) => Promise<string>): Promise<Persona> {
    return await this.#locked(async () => {
      const { text: old, replaced } = await this.#read();
      const text = await edit(old);
      if (text === old) return { text, replaced };
      const at = this.#now().toISOString();
      await this.#history.write([...replaced, { at, text: old }]);
      await this.#write(text);
      return await this.#read();
    });
  }

  /**
   * Goes back to the text before; the one that it takes the place of is kept in
   * the trash, so that the next undo goes back further.
   *
   * @throws {MiniclawError} `conflict` where there is none before
   */
  async undo(): Promise<Persona> {
    return await this.#locked(async () => {
      const { text: old, replaced } = await this.#read();
      // A crash may have kept a text that was never replaced.
      const at = replaced.findLastIndex(({ text }) => text !== old);
      if (at < 0) throw nothingBefore();
      const path = await trashPath(`${this.#home.state}/trash`, {
        now: this.#now(),
        name: (stamp) => `${stamp}-${NAME}`,
      });
      await atomicWrite(path, old);
      await this.#write(replaced[at].text);
      await this.#history.write(replaced.slice(0, at));
      return await this.#read();
    });
  }

  get #path(): string {
    return `${this.#home.workspace}/${NAME}`;
  }

  async #read(): Promise<Persona> {
    const found = await readPlainFile(this.#path);
    if (found === "link") throw noPlainFile(this.#path);
    const template = workspaceFiles.find(({ name }) => name === NAME)?.template;
    const text = found?.text ?? template ?? "";
    return { text, replaced: await this.#history.read() };
  }

  /** Never through a link that took the file's place since it was read. */
  async #write(text: string): Promise<void> {
    await atomicWrite(this.#path, text, { throughLink: false });
  }

  #locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(`${this.#home.state}/locks/persona.lock`, work);
  }
}

function nothingBefore(): MiniclawError {
  return new MiniclawError(phrase(texts.nothingToUndo), { code: "conflict" });
}

function noPlainFile(path: string): MiniclawError {
  return new MiniclawError(phrase(texts.noPlainFile, { path }), {
    code: "workspace",
    hint: phrase(memory.putFile),
  });
}
