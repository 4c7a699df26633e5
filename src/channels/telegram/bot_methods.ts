import type { Message, Update } from "./hearing/updates.ts";
import type { InlineKeyboard } from "./sending/inline_keyboard.ts";
import type { CommandMenu, MenuCommand } from "./telegram_options.ts";
import type { TelegramProfile } from "./telegram_user.ts";

/** Where something goes. */
export interface PlaceFields {
  /** The chat. */
  chat_id: number;
  /** One of its topics. */
  message_thread_id?: number;
}

/** What a message says. */
export interface TextFields {
  /** The words, 1 to 4096 UTF-16 units once the marks are read. */
  text: string;
  /** Absent where there are no marks. */
  parse_mode?: "HTML";
  /** Marks that are told beside the words. */
  entities?: Message["entities"];
  /** Whether links are shown below. */
  link_preview_options?: {
    /** Whether they aren't. */
    is_disabled: boolean;
  };
}

/** What a message may have besides. */
export interface MessageFields {
  /** The message that it answers. */
  reply_parameters?: {
    /** Its number. */
    message_id: number;
    /** Whether it is sent although that is gone. */
    allow_sending_without_reply: boolean;
  };
  /** Buttons below it. */
  reply_markup?: InlineKeyboard;
  /** Whether it makes no sound. */
  disable_notification?: boolean;
}

/** One message of a chat. */
export interface MessageNumber {
  /** The chat. */
  chat_id: number;
  /** The number. */
  message_id: number;
}

/** What each method of the Bot API takes and returns, as far as it is used. */
export interface BotMethods {
  /** Says what came of a press. */
  answerCallbackQuery: (
    payload: {
      callback_query_id: string;
      text?: string;
      show_alert?: boolean;
    },
  ) => unknown;
  /** Takes a message away. */
  deleteMessage: (payload: MessageNumber) => unknown;
  /** Puts other words into a message; buttons that aren't named go. */
  editMessageText: (payload: MessageNumber & TextFields) => unknown;
  /** Who the bot is. */
  getMe: (payload: Record<never, never>) => TelegramProfile;
  /** The bot's menu in a language. */
  getMyCommands: (payload: { language_code?: string }) => MenuCommand[];
  /** What happened; what is before the offset is confirmed. */
  getUpdates: (
    payload: {
      offset?: number;
      limit?: number;
      timeout?: number;
      allowed_updates?: readonly string[];
    },
  ) => Update[];
  /** Says for five seconds that the bot is typing. */
  sendChatAction: (payload: PlaceFields & { action: "typing" }) => unknown;
  /** Sends a message. */
  sendMessage: (
    payload: PlaceFields & TextFields & MessageFields,
  ) => { message_id: number };
  /** Shows a text that is being written; private chats only. */
  sendMessageDraft: (
    payload: PlaceFields & TextFields & { draft_id: number },
  ) => unknown;
  /** Sets the bot's menu. */
  setMyCommands: (payload: CommandMenu) => unknown;
}

/** The name of a method. */
export type BotMethod = keyof BotMethods;

/** What a method takes. */
export type BotPayload<Method extends BotMethod> = Parameters<
  BotMethods[Method]
>[0];

/** Calls one method of the Bot API. */
export type CallBot = <Method extends BotMethod>(
  method: Method,
  payload: BotPayload<Method>,
  signal: AbortSignal,
) => Promise<ReturnType<BotMethods[Method]>>;
