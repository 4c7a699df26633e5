import { atomicWrite } from "../base/atomic_write.ts";
import type { Logger } from "../base/logger.ts";
import { setAside } from "../base/set_aside.ts";
import { parseSession } from "./parse_session.ts";
import { rescueChoice } from "./rescue_choice.ts";
import type { Session } from "./session.ts";

/** The files of conversations, each by its id. */
export class SessionFiles {
  readonly #folder: string;
  readonly #log: Pick<Logger, "warn">;

  /** Those in a folder, which need not exist yet. */
  constructor(folder: string, log: Pick<Logger, "warn">) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Where the conversation of an id lies. */
  path(id: string): string {
    return `${this.#folder}/${id}.json`;
  }

  /** The ids of all, by their names alone. */
  async ids(): Promise<string[]> {
    const ids: string[] = [];
    try {
      for await (const { name, isFile } of Deno.readDir(this.#folder)) {
        if (isFile && name.endsWith(".json")) ids.push(name.slice(0, -5));
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    return ids.sort();
  }

  /**
   * What a file holds; undefined where there is none.
   *
   * @throws what `isUnreadable` knows where its content is at fault
   */
  async read(id: string): Promise<Session | undefined> {
    try {
      const text = await Deno.readTextFile(this.path(id));
      const session = parseSession(JSON.parse(text));
      if (session) return session;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
    throw new SyntaxError("Expected a session");
  }

  /** What was said comes last: what is cut off is cut off there. */
  async write({ messages, ...head }: Session): Promise<void> {
    await Deno.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const text = `${JSON.stringify({ ...head, messages }, null, 2)}\n`;
    await atomicWrite(this.path(head.session_id), text);
  }

  /** Whom the chat had chosen, made out of a file whose content is at fault. */
  async rescue(id: string): Promise<Pick<Session, "model" | "provider">> {
    const bytes = await Deno.readFile(this.path(id));
    return rescueChoice(new TextDecoder().decode(bytes));
  }

  /** Moves a file to `….corrupted`, and says so. */
  async setAside(id: string): Promise<void> {
    const path = this.path(id);
    const aside = await setAside(path);
    this.#log.warn(`${path} could not be read; it is kept as ${aside}`);
  }

  /** Deletes a file; false where another process was faster. */
  async remove(id: string): Promise<boolean> {
    try {
      await Deno.remove(this.path(id));
      return true;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
  }
}

/** Whether the content is at fault, not the disk or the permissions. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError ||
    error instanceof Deno.errors.InvalidData;
}
