import { atomicWrite } from "../base/atomic_write.ts";
import type { Logger } from "../base/logger.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { phrase } from "../base/phrase.ts";
import { setAside } from "../base/set_aside.ts";
import { texts } from "../i18n/en/sessions.ts";
import { texts as usage } from "../i18n/en/usage.ts";
import { lastAccessed } from "./last_accessed.ts";
import { parseSession } from "./parse_session.ts";
import { repairHistory } from "./repair_history.ts";
import { rescueChoice } from "./rescue_choice.ts";
import type { Session } from "./session.ts";
import { sessionId } from "./session_id.ts";

/** What a store of sessions needs beside its folder. */
export interface SessionStoreOptions {
  /** Told of files that can't be read. */
  log: Logger;
  /** The clock. */
  now?(): Date;
}

/** A line of the list of conversations. */
export interface SessionSummary {
  /** The file's name without `.json`. */
  id: string;
  /** The channel. */
  channel: string;
  /** The chat on that channel. */
  chat_id: string;
  /** When it was last used, in ISO-8601 UTC. */
  last_accessed: string;
  /** How many messages it holds. */
  messages: number;
}

/** A conversation and the name of its file. */
export interface NamedSession {
  /** The file's name without `.json`. */
  id: string;
  /** What it holds. */
  session: Session;
}

/** Conversations, one JSON file each. */
export class SessionStore {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #warned = new Set<string>();
  readonly #now: () => Date;

  /** The conversations in a folder, which need not exist yet. */
  constructor(
    folder: string,
    { log, now = () => new Date() }: SessionStoreOptions,
  ) {
    this.#folder = folder;
    this.#log = log;
    this.#now = now;
  }

  /**
   * A chat's conversation, or a new one. A file that can't be read is moved to
   * `….corrupted` first; who the chat had chosen is kept where it can be made out.
   */
  async open(channel: string, chatId: string): Promise<Session> {
    const id = sessionId(channel, chatId);
    const fresh = this.#fresh(channel, chatId);
    const session = await this.#read(id).catch(async (error) => {
      const choice = await this.#rescue(id, error);
      await this.#setAside(id);
      if (!choice.provider) return undefined;
      const rescued = { ...fresh, ...choice };
      await this.save(rescued);
      return rescued;
    });
    return repaired(session, fresh);
  }

  /** The conversation that `open` would give, with every file left as it is. */
  async peek(channel: string, chatId: string): Promise<Session> {
    const id = sessionId(channel, chatId);
    const fresh = this.#fresh(channel, chatId);
    const session = await this.#read(id).catch(async (error) => ({
      ...fresh,
      ...await this.#rescue(id, error),
    }));
    return repaired(session, fresh);
  }

  /** Writes a conversation whole, marked as used now. */
  async save(session: Session): Promise<void> {
    await Deno.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#write({
      ...session,
      last_accessed: this.#now().toISOString(),
    });
  }

  /** What was said comes last: what is cut off is cut off there. */
  async #write({ messages, ...head }: Session): Promise<void> {
    const text = `${JSON.stringify({ ...head, messages }, null, 2)}\n`;
    await atomicWrite(this.#path(head.session_id), text);
  }

  /** A conversation by its id; an unknown one is an error. */
  async get(id: string): Promise<Session> {
    const known = await this.ids();
    if (!known.includes(id)) throw notFound(id, known);
    const session = await this.#read(id).catch((cause) => {
      throw new MiniclawError(phrase(texts.cannotRead, { id }), {
        hint: phrase(texts.lookAt, { path: this.#path(id) }),
        cause,
      });
    });
    if (!session) throw notFound(id, known);
    return session;
  }

  /** All conversations that can be read, the last used first. */
  async list(): Promise<SessionSummary[]> {
    const summaries: SessionSummary[] = [];
    for await (const { id, session } of this.all()) {
      summaries.push(summary(id, session));
    }
    return summaries.sort((a, b) =>
      b.last_accessed.localeCompare(a.last_accessed) || a.id.localeCompare(b.id)
    );
  }

  /** Every conversation that can be read, one after the other. */
  async *all(): AsyncGenerator<NamedSession> {
    for (const id of await this.ids()) {
      const session = await this.#read(id).catch(() => undefined);
      if (session) yield { id, session };
      else {this.#warnOnce(
          `${this.#path(id)} is not a session that can be read`,
        );}
    }
  }

  /** The ids of all conversations, by their names alone. */
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

  /** How many can be read, and the paths of those that can't; all stay as they are. */
  async survey(): Promise<{ readable: number; broken: string[] }> {
    const survey = { readable: 0, broken: [] as string[] };
    for (const id of await this.ids()) {
      try {
        // Undefined for one that has gone meanwhile.
        if (await this.#read(id)) survey.readable++;
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        survey.broken.push(this.#path(id));
      }
    }
    return survey;
  }

  /** Deletes a conversation; an unknown one is an error. */
  async delete(id: string): Promise<void> {
    const known = await this.ids();
    if (!known.includes(id)) throw notFound(id, known);
    await Deno.remove(this.#path(id));
  }

  /** Deletes a conversation, if there is one of that id; says so. */
  async deleteIfThere(id: string): Promise<boolean> {
    return await removeIfThere(this.#path(id));
  }

  /**
   * Deletes what was not used for so many days; returns the ids. Of a chat with a
   * provider of its own that choice stays: its next message isn't to go elsewhere.
   */
  async deleteUnused(days: number): Promise<string[]> {
    const oldest = this.#now().getTime() - days * 86_400_000;
    const deleted: string[] = [];
    for (const id of await this.ids()) {
      const used = await lastAccessed(this.#path(id));
      if (!(used < oldest)) continue;
      if (await this.#clear(id)) deleted.push(id);
    }
    return deleted;
  }

  async #clear(id: string): Promise<boolean> {
    const session = await this.#read(id).catch(() => undefined);
    if (session?.provider === undefined) return await this.deleteIfThere(id);
    if (session.messages.length === 0) return false;
    // Its name says whose it is, not what stands in it.
    const named = { ...session, session_id: id };
    await this.#write({ ...named, messages: [], notes: undefined });
    return true;
  }

  #fresh(channel: string, chatId: string): Session {
    const at = this.#now().toISOString();
    return {
      session_id: sessionId(channel, chatId),
      channel,
      chat_id: chatId,
      created_at: at,
      last_accessed: at,
      messages: [],
    };
  }

  #path(id: string): string {
    return `${this.#folder}/${id}.json`;
  }

  async #read(id: string): Promise<Session | undefined> {
    try {
      const text = await Deno.readTextFile(this.#path(id));
      const session = parseSession(JSON.parse(text));
      if (session) return session;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
    throw new SyntaxError("Expected a session");
  }

  /** A page asks for the list again and again. */
  #warnOnce(warning: string): void {
    if (this.#warned.has(warning)) return;
    this.#warned.add(warning);
    this.#log.warn(warning);
  }

  /** What can be made out of a file whose content is at fault. */
  async #rescue(
    id: string,
    error: unknown,
  ): Promise<Pick<Session, "model" | "provider">> {
    if (!isUnreadable(error)) throw error;
    const bytes = await Deno.readFile(this.#path(id));
    return rescueChoice(new TextDecoder().decode(bytes));
  }

  async #setAside(id: string): Promise<void> {
    const path = this.#path(id);
    const aside = await setAside(path);
    this.#log.warn(`${path} could not be read; it is kept as ${aside}`);
  }
}

/** What a file holds, mended; a copied file's name says whose it is. */
function repaired(session: Session | undefined, fresh: Session): Session {
  if (!session) return fresh;
  const { session_id, channel, chat_id } = fresh;
  const messages = repairHistory(session.messages);
  return { ...session, session_id, channel, chat_id, messages };
}

/** The content is at fault, not the disk or the permissions. */
function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError ||
    error instanceof Deno.errors.InvalidData;
}

function summary(id: string, session: Session): SessionSummary {
  const { channel, chat_id, last_accessed, messages } = session;
  return { id, channel, chat_id, last_accessed, messages: messages.length };
}

function notFound(id: string, known: string[]): MiniclawError {
  const guess = nearest(id, known);
  return new MiniclawError(phrase(texts.cannotFind, { id }), {
    code: "not_found",
    hint: guess ? phrase(usage.didYouMean, { guess }) : phrase(texts.seeList),
  });
}

/** Another process may have been faster. */
async function removeIfThere(path: string): Promise<boolean> {
  try {
    await Deno.remove(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
