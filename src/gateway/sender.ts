import type { ChatAddress } from "../base/chat_address.ts";
import { chatKey } from "../base/chat_address.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { pathExists } from "../base/path_exists.ts";
import type { Channel } from "../channels/channel.ts";
import type { Choice, Reply } from "../hub/outbound_message.ts";
import { sessionId } from "../sessions/session_id.ts";

/** What saying something takes. */
export interface SenderOptions {
  /** The folder of the conversations. */
  sessions: string;
  /** The channel of that name; throws where it isn't on. */
  channel(name: string): Promise<Channel>;
  /** Puts a text on its way. */
  send(chat: ChatAddress, reply: Reply): Promise<unknown>;
}

/**
 * Says what the agent says by itself. It reaches the chats that it has talked in
 * and those of people it listens to, and no others, whatever a model asks for.
 */
export class Sender {
  readonly #options: SenderOptions;

  /** Nothing is said yet. */
  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Returns once the text can't be lost any more. */
  async say(
    chat: ChatAddress,
    text: string,
    choices?: Choice[],
  ): Promise<void> {
    const { channel, send } = this.#options;
    const its = await channel(chat.channel);
    const isKnown = !its.refuses?.(chat) &&
      (its.reaches?.(chat) || await this.#hasTalked(chat));
    if (!isKnown) throw stranger(chat);
    await send(chat, { text, ...(choices && { choices }) });
  }

  async #hasTalked({ channel, chatId }: ChatAddress): Promise<boolean> {
    const id = sessionId(channel, chatId);
    return await pathExists(`${this.#options.sessions}/${id}.json`);
  }
}

function stranger(chat: ChatAddress): MiniclawError {
  return new MiniclawError(
    `Cannot write to ${chatKey(chat)}: nobody is allowed or has talked there`,
    {
      code: "chat",
      hint: "Only chats that are allowed, or that were talked in, can be " +
        "reached; leave channel and chat_id out to write here",
    },
  );
}
