import { isBotToken } from "./bot_token.ts";
import { sendersOf } from "./senders_of.ts";
import { explainTelegramError, wrongToken } from "./telegram_error.ts";
import { toTelegramUser } from "./telegram_user.ts";
import type { TelegramUser } from "./telegram_user.ts";

/** How to reach the Bot API. */
export interface BotApiOptions {
  /** BotFather's token. */
  token: string;
  /** The server. */
  apiRoot: string;
  /** Stops every call. */
  signal: AbortSignal;
  /** The network. */
  fetch?: typeof fetch;
}

/**
 * What miniclaw asks of Telegram. Every call throws a `MiniclawError` in plain
 * words, or the signal's reason when it was stopped.
 */
export interface BotApi {
  /** Who the token belongs to. */
  getMe(): Promise<TelegramUser>;
  /** Sends a text of 1 to 4096 UTF-16 units to a chat. */
  sendMessage(chatId: number, text: string): Promise<void>;
  /**
   * People who wrote to the bot privately in the last 24 hours, the latest
   * first; waits half a minute where there is nobody yet. Nothing is confirmed:
   * the messages are still there for the gateway.
   */
  recentSenders(): Promise<TelegramUser[]>;
}

/** Without an offset nothing is confirmed, and everything stays where it is. */
const POLL = { timeout: 30, allowed_updates: ["message"] } as const;

/** Seconds for a call, a poll's own time included. */
const TIMEOUT_SECONDS = POLL.timeout + 15;

/** Loads the Telegram library and binds it to a bot. Asks nothing yet. */
export async function openBotApi(options: BotApiOptions): Promise<BotApi> {
  // The token becomes a part of the address: anything else could lead elsewhere.
  if (!isBotToken(options.token)) throw wrongToken();
  const { bindCalls } = await import("./bind_calls.ts");
  const call = bindCalls({
    ...options,
    timeoutSeconds: TIMEOUT_SECONDS,
  });
  const { signal } = options;
  const plainly = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      signal.throwIfAborted();
      throw explainTelegramError(error);
    }
  };
  return {
    getMe: async () => toTelegramUser(await plainly(call("getMe", {}, signal))),
    sendMessage: async (chatId, text) => {
      await plainly(call("sendMessage", { chat_id: chatId, text }, signal));
    },
    recentSenders: async () =>
      sendersOf(await plainly(call("getUpdates", POLL, signal))),
  };
}
