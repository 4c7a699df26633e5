import { atomicWrite } from "../../base/atomic_write.ts";
import type { ChatAddress } from "../../base/chat_address.ts";
import { isObject } from "../../base/json.ts";
import { withLock } from "../../base/with_lock.ts";
import { sessionId } from "../../sessions/session_id.ts";
import type { SessionMessage } from "../../sessions/session.ts";
import type { NamedModel } from "../../tools/background.ts";

/** A message that fell out of a conversation. */
export interface FallenMessage extends SessionMessage {
  /**
   * Who the chat had chosen when it fell out, and who alone is asked about it:
   * another choice later on doesn't hand it on. Absent: whoever is in force.
   */
  choice?: NamedModel;
}

/** What fell out of one conversation and isn't condensed yet. */
export interface Backlog {
  /** The conversation. */
  chat: ChatAddress;
  /** When the first of it fell out, in ISO-8601 UTC. */
  since: string;
  /** What the two said, oldest first. */
  messages: FallenMessage[];
}

/**
 * What fell out of conversations, kept in `state/condense` until it is condensed:
 * a file a chat, so that a crash loses none of it.
 */
export class CondenseBacklog {
  readonly #folder: string;

  /** The backlog in a state folder. */
  constructor(stateFolder: string) {
    this.#folder = `${stateFolder}/condense`;
  }

  /** The path of the lock that is held by who condenses. */
  get lock(): string {
    return `${this.#folder}/condense.lock`;
  }

  /** Adds messages that aren't there yet. */
  async add(
    chat: ChatAddress,
    messages: readonly FallenMessage[],
    now: Date,
  ): Promise<void> {
    if (messages.length === 0) return;
    await this.#change(chat, (old) => {
      // After a crash the same ones fall out again.
      const known = new Set(old?.messages.map(keyOf));
      const added = messages.filter((one) => !known.has(keyOf(one)));
      return {
        chat,
        since: old?.since ?? now.toISOString(),
        messages: [...old?.messages ?? [], ...added],
      };
    });
  }

  /** Takes the oldest messages of a chat out: they are condensed. */
  async remove(chat: ChatAddress, count: number, now: Date): Promise<void> {
    await this.#change(chat, (old) => ({
      chat,
      since: now.toISOString(),
      messages: old?.messages.slice(count) ?? [],
    }));
  }

  /** All there is, chat by chat; a file that can't be read is passed over. */
  async all(): Promise<Backlog[]> {
    const names: string[] = [];
    try {
      for await (const { name } of Deno.readDir(this.#folder)) names.push(name);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    const files = names.filter((name) => name.endsWith(".json")).sort();
    const all = await Promise.all(
      files.map((name) => read(`${this.#folder}/${name}`)),
    );
    return all.filter((one) => one !== undefined);
  }

  async #change(
    chat: ChatAddress,
    change: (old: Backlog | undefined) => Backlog,
  ): Promise<void> {
    const id = sessionId(chat.channel, chat.chatId);
    const path = `${this.#folder}/${id}.json`;
    await withLock(`${this.#folder}/backlog.lock`, async () => {
      const next = change(await read(path));
      if (next.messages.length > 0) {
        await atomicWrite(path, JSON.stringify(next));
      } else {
        await Deno.remove(path).catch(() => {});
      }
    });
  }
}

/** The oldest messages of a backlog that one choice holds for, and that choice. */
export function oldestPart(
  { messages }: Backlog,
): { choice?: NamedModel; fallen: FallenMessage[] } {
  const [{ choice }] = messages;
  const end = messages.findIndex((one) =>
    one.choice?.provider !== choice?.provider ||
    one.choice?.model !== choice?.model
  );
  return { choice, fallen: end < 0 ? messages : messages.slice(0, end) };
}

async function read(path: string): Promise<Backlog | undefined> {
  try {
    const value: unknown = JSON.parse(await Deno.readTextFile(path));
    return isBacklog(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isBacklog(value: unknown): value is Backlog {
  return isObject(value) && isObject(value.chat) &&
    typeof value.chat.channel === "string" &&
    typeof value.chat.chatId === "string" &&
    typeof value.since === "string" && Array.isArray(value.messages) &&
    value.messages.every((one) =>
      isObject(one) && typeof one.content === "string" &&
      !Number.isNaN(Date.parse(String(one.timestamp))) &&
      (one.choice === undefined || isNamedModel(one.choice))
    );
}

/** A choice that can't be read is none: then nobody is asked. */
function isNamedModel(value: unknown): value is NamedModel {
  return isObject(value) && typeof value.provider === "string" &&
    typeof value.model === "string";
}

function keyOf({ role, timestamp, content }: SessionMessage): string {
  return JSON.stringify([role, timestamp, content]);
}
