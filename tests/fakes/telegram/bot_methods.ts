import { checkText } from "./check_text.ts";
import type { Chats } from "./chats.ts";
import type { Method } from "./message_methods.ts";
import { BOT } from "./model.ts";
import type { Payload } from "./model.ts";
import { badRequest, Refusal } from "./refusal.ts";

/** A line of the bot's menu. */
export interface FakeCommand {
  command: string;
  description: string;
}

/** What the bot told beside messages. */
export interface BotTraces {
  drafts: { chatId: number; draftId: number; text: string }[];
  actions: { chatId: number; action: string }[];
  /** The menu for everybody who has none of their own. */
  commands: FakeCommand[];
  /** The menus by language. */
  menus: Map<string, FakeCommand[]>;
  /** What was answered to presses, by the press. */
  answers: Map<string, { text?: string; show_alert?: boolean }>;
  /** Presses that weren't answered. */
  openQueries: Set<string>;
  /** Whether this server is new enough for drafts. */
  knowsDrafts: boolean;
}

const ACTIONS =
  "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note"
    .split(" ");

/** The methods that leave no message. */
export function botMethods(
  chats: Chats,
  traces: BotTraces,
): Record<string, Method> {
  return {
    getMe: () => BOT,
    sendMessageDraft: (payload) => {
      if (!traces.knowsDrafts) {
        throw new Refusal(404, "Not Found: method not found");
      }
      const chatId = chats.checkChat(payload);
      if (chatId < 0) throw badRequest("TEXTDRAFT_PEER_INVALID");
      const draftId = Number(payload.draft_id);
      if (!Number.isInteger(draftId) || draftId === 0) {
        throw badRequest("RANDOM_ID_INVALID");
      }
      traces.drafts.push({ chatId, draftId, text: checkText(payload).text });
      return true;
    },
    sendChatAction: (payload) => {
      const chatId = chats.checkChat(payload);
      const action = String(payload.action);
      if (!ACTIONS.includes(action)) {
        throw badRequest("wrong parameter action in request");
      }
      traces.actions.push({ chatId, action });
      return true;
    },
    getMyCommands: ({ language_code }) => {
      const language = checkLanguage(language_code);
      if (language === "") return traces.commands;
      return traces.menus.get(language) ?? [];
    },
    setMyCommands: ({ commands, language_code }) => {
      const language = checkLanguage(language_code);
      const menu = checkCommands(commands);
      if (language === "") traces.commands = menu;
      else traces.menus.set(language, menu);
      return true;
    },
    answerCallbackQuery: (payload) => answerQuery(payload, traces),
  };
}

function checkLanguage(code: unknown = ""): string {
  if (typeof code === "string" && /^([a-z]{2})?$/.test(code)) return code;
  throw badRequest("Invalid language code specified");
}

function checkCommands(commands: unknown): FakeCommand[] {
  if (!Array.isArray(commands) || commands.length > 100) {
    throw badRequest("expected an Array of at most 100 BotCommand");
  }
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) {
      throw badRequest("BOT_COMMAND_INVALID");
    }
    if (typeof description !== "string" || !/^.{1,256}$/s.test(description)) {
      throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }
  return commands;
}

function answerQuery(
  { callback_query_id, text, show_alert }: Payload,
  { openQueries, answers }: BotTraces,
): true {
  const id = String(callback_query_id);
  if (!openQueries.has(id)) {
    throw badRequest(
      "query is too old and response timeout expired or query ID is invalid",
    );
  }
  if (text !== undefined && (typeof text !== "string" || text.length > 200)) {
    throw badRequest("MESSAGE_TOO_LONG");
  }
  openQueries.delete(id);
  answers.set(id, { text, show_alert } as { text?: string });
  return true;
}
