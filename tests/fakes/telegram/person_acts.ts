import type { Chats } from "./chats.ts";
import type { BotTraces } from "./bot_methods.ts";
import { BOT } from "./model.ts";
import type { FakeMessage, FakePerson } from "./model.ts";
import { toTelegramChat, toTelegramMessage } from "./telegram_message.ts";
import type { FakeUpdate, UpdateQueue } from "./update_queue.ts";

/** Where and how a person writes. */
export interface WriteOptions {
  /** A group's id; by default the person's own chat with the bot. */
  chatId?: number;
  topic?: number;
  /** The message that is answered. */
  replyTo?: FakeMessage;
  /** Fields beside the text, such as `photo`; `text: undefined` leaves it out. */
  fields?: Record<string, unknown>;
}

/** What people do. */
export class PersonActs {
  readonly #chats: Chats;
  readonly #queue: UpdateQueue;
  readonly #traces: BotTraces;
  #queries = 0;

  constructor(chats: Chats, queue: UpdateQueue, traces: BotTraces) {
    this.#chats = chats;
    this.#queue = queue;
    this.#traces = traces;
  }

  /** A person writes. */
  write(
    person: FakePerson,
    text: string,
    options: WriteOptions = {},
  ): { message: FakeMessage; update: FakeUpdate } {
    const { chatId = person.id, topic } = options;
    const replyTo = options.replyTo?.messageId;
    const message = this.#chats.add({
      ...{ chatId, text, topic, replyTo, isBots: false },
    });
    const told = this.#told(message, person, options);
    return { message, update: this.#queue.push({ message: told }) };
  }

  /** A person changes what they wrote. */
  edit(
    person: FakePerson,
    message: FakeMessage,
    text: string,
    fields: Record<string, unknown> = {},
  ): FakeUpdate {
    message.text = text;
    const edited = this.#told(message, person, { fields });
    return this.#queue.push({ edited_message: { ...edited, edit_date: 2 } });
  }

  /** A person presses a button; returns the id of the press. */
  press(
    person: FakePerson,
    message: FakeMessage,
    data: string | undefined = message.buttons.flat()[0]?.callback_data,
  ): string {
    const id = String(4_000_000 + this.#queries++);
    this.#traces.openQueries.add(id);
    const told = toTelegramMessage(message, this.#chats);
    this.#queue.push({
      callback_query: {
        ...{ id, from: userOf(person), data, chat_instance: "1" },
        message: message.isDeleted
          ? { chat: told.chat, message_id: message.messageId, date: 0 }
          : told,
      },
    });
    return id;
  }

  #told(
    message: FakeMessage,
    person: FakePerson,
    { replyTo, fields = {} }: WriteOptions,
  ): Record<string, unknown> {
    const { messageId, chatId, text, topic } = message;
    const entities = entitiesOf(text);
    return {
      message_id: messageId,
      date: 1_700_000_000,
      chat: toTelegramChat(chatId, this.#chats),
      from: userOf(person),
      ...("text" in fields ? {} : { text }),
      ...(entities.length > 0 && { entities }),
      ...(topic && { message_thread_id: topic, is_topic_message: true }),
      ...(replyTo && { reply_to_message: this.#repliedTo(replyTo) }),
      ...fields,
    };
  }

  #repliedTo(message: FakeMessage): Record<string, unknown> {
    const told = toTelegramMessage(message, this.#chats);
    return message.isBots ? told : { ...told, from: { id: 1, is_bot: false } };
  }
}

function userOf({ state: _, ...user }: FakePerson): Record<string, unknown> {
  return { ...user, is_bot: false };
}

/** The marks that Telegram finds by itself. */
export function entitiesOf(text: string): Record<string, unknown>[] {
  const marks = text.matchAll(/(?<![\w/@])(@\w{3,32}|\/\w{1,32}(?:@\w+)?)/g);
  return [...marks].map(({ 0: mark, index }) => ({
    type: mark.startsWith("@") ? "mention" : "bot_command",
    offset: index,
    length: mark.length,
  }));
}

/** How people mention the bot. */
export const MENTION = `@${BOT.username}`;
