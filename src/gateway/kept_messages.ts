import * as v from "valibot";
import { atomicWrite } from "../base/atomic_write.ts";
import { pathExists } from "../base/path_exists.ts";
import { truncateMiddle } from "../base/truncate_middle.ts";
import { withLock } from "../base/with_lock.ts";
import type { ReplyOutcome } from "../hub/outbound_message.ts";
import { sessionId } from "../sessions/session_id.ts";

/** Of a chat so many are kept, the newest, and of each so many bytes. */
const MOST_MESSAGES = 50;
const MOST_BYTES = 16 * 1024;

/** How an answer ended, where that wasn't well. */
export type Trouble = Extract<
  ReplyOutcome,
  { kind: "failed" | "incomplete" }
>;

/** What was said in a chat while nobody was there to read it. */
export interface KeptMessage {
  /** When, ISO-8601 in UTC. */
  at: string;
  /** The words. */
  text: string;
  /** Unlike that of any other, where its channel tells them apart. */
  id?: string;
  /** The message that it answers. */
  answers?: string;
  /** How that ended, in the words that its person was told. */
  outcome?: Trouble;
}

const keptMessage: v.GenericSchema<unknown, KeptMessage> = v.object({
  at: v.string(),
  text: v.string(),
  id: v.optional(v.string()),
  answers: v.optional(v.string()),
  outcome: v.optional(v.object({
    kind: v.picklist(["failed", "incomplete"]),
    code: v.string(),
    message: v.string(),
    hint: v.optional(v.string()),
  })),
});

/** Whose messages are kept. */
export interface KeptFor {
  /** The channel of the chats. */
  channel: string;
  /** The folder below the state folder. */
  folder: string;
}

const terminals: KeptFor = { channel: "cli", folder: "terminal" };

/** What is to be shown once when somebody comes to a chat: one file a chat. */
export class KeptMessages {
  readonly #state: string;
  readonly #for: KeptFor;

  /** Those of a channel in that state folder; the terminals' by default. */
  constructor(stateFolder: string, keptFor: KeptFor = terminals) {
    this.#state = stateFolder;
    this.#for = keptFor;
  }

  /**
   * Keeps one more; the oldest beyond the limit is given up. What is sent again
   * after a crash is known by its id, and kept once.
   */
  async keep(chatId: string, message: KeptMessage): Promise<void> {
    const { folder, path, lock } = this.#places(chatId);
    await withLock(lock, async () => {
      await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
      const text = truncateMiddle(message.text, MOST_BYTES);
      const before = await read(path);
      const { id } = message;
      if (id !== undefined && before.some((one) => one.id === id)) return;
      const all = [...before, { ...message, text }].slice(-MOST_MESSAGES);
      const lines = all.map((one) => `${JSON.stringify(one)}\n`);
      await atomicWrite(path, lines.join(""));
    });
  }

  /** What is kept of a chat, in order; it stays. */
  async list(chatId: string): Promise<KeptMessage[]> {
    return await read(this.#places(chatId).path);
  }

  /**
   * Hands over what there is of a chat, in order; what says that it arrived is
   * kept no more. Nothing is handed over where there is nothing.
   */
  async handOver(
    chatId: string,
    show: (messages: KeptMessage[]) => Promise<boolean>,
  ): Promise<void> {
    const { path, lock } = this.#places(chatId);
    if (!(await pathExists(path))) return;
    await withLock(lock, async () => {
      const messages = await read(path);
      if (messages.length === 0 || await show(messages)) {
        await Deno.remove(path).catch(() => {});
      }
    });
  }

  /** Keeps nothing of a chat any more. */
  async forget(chatId: string): Promise<void> {
    await this.handOver(chatId, () => Promise.resolve(true));
  }

  #places(chatId: string): { folder: string; path: string; lock: string } {
    const id = sessionId(this.#for.channel, chatId);
    const folder = `${this.#state}/${this.#for.folder}`;
    return {
      folder,
      path: `${folder}/${id}.jsonl`,
      lock: `${this.#state}/locks/kept_${id}.lock`,
    };
  }
}

async function read(path: string): Promise<KeptMessage[]> {
  const text = await Deno.readTextFile(path).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  });
  return text.split("\n").flatMap(parse);
}

/** A line that can't be read was cut off by a crash: the others still count. */
function parse(line: string): KeptMessage[] {
  try {
    const result = v.safeParse(keptMessage, JSON.parse(line));
    return result.success ? [result.output] : [];
  } catch {
    return [];
  }
}
