import type { Api } from "grammy/web";
import { asPolyfill, bindApi } from "./bind_api.ts";
import type { ApiSignal } from "./bind_api.ts";
import { isBotToken } from "./bot_token.ts";
import { CallError } from "./call_error.ts";
import type { TelegramWorld } from "./telegram_options.ts";
import { wrongToken } from "./telegram_error.ts";

/** The methods that the channel uses. */
export type BotMethod =
  | "answerCallbackQuery"
  | "deleteMessage"
  | "editMessageText"
  | "getMe"
  | "getMyCommands"
  | "getUpdates"
  | "sendChatAction"
  | "sendMessage"
  | "sendMessageDraft"
  | "setMyCommands";

/**
 * What a method takes.
 *
 * @internal It speaks of the library's own types.
 */
export type BotPayload<Method extends BotMethod> = Method extends "getMe"
  ? Record<string, never>
  : NonNullable<Parameters<Api["raw"][Method]>[0]>;

/**
 * What a method returns.
 *
 * @internal It speaks of the library's own types.
 */
export type BotResult<Method extends BotMethod> = Awaited<
  ReturnType<Api["raw"][Method]>
>;

/**
 * Calls one method of the Bot API. Throws a `CallError`, or the signal's reason.
 * A call that isn't answered in time counts as one that the network lost.
 */
export type CallBot = <Method extends BotMethod>(
  method: Method,
  payload: BotPayload<Method>,
  signal: AbortSignal,
) => Promise<BotResult<Method>>;

/** Seconds that a poll is held open where nobody writes. */
export const POLL_SECONDS = 30;

/** Milliseconds until a call is given up; a poll may take its own time besides. */
const LIMIT_MS = 20_000;

/** Binds the calls to the bot of a token. Asks nothing yet. */
export async function openCalls(
  token: string,
  apiRoot: string,
  world: TelegramWorld,
): Promise<CallBot> {
  // The token becomes a part of the address: anything else could lead elsewhere.
  if (!isBotToken(token)) throw wrongToken();
  const { raw } = await bindApi({
    ...{ token, apiRoot, fetch: world.fetch },
    timeoutSeconds: 2 * POLL_SECONDS,
  });
  return async (method, payload, signal) => {
    signal.throwIfAborted();
    const limit = LIMIT_MS +
      (method === "getUpdates" ? POLL_SECONDS * 1000 : 0);
    try {
      return await within(limit, { signal, world }, (limited) => {
        // `getMe` takes no payload, all others do.
        if (method === "getMe") return raw.getMe(limited);
        const call = raw[method] as AnyCall;
        return call(payload, limited);
      }) as never;
    } catch (error) {
      signal.throwIfAborted();
      throw new CallError(error);
    }
  };
}

type AnyCall = (payload: unknown, signal: ApiSignal) => Promise<unknown>;

/** Runs something that is stopped by the signal, or once its time is over. */
async function within<Result>(
  milliseconds: number,
  { signal, world }: { signal: AbortSignal; world: TelegramWorld },
  run: (limited: ApiSignal) => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  const done = new AbortController();
  world.delay(milliseconds, done.signal).then(() => over.abort(), () => {});
  try {
    const limited = AbortSignal.any([signal, over.signal]);
    return await run(asPolyfill(limited));
  } finally {
    done.abort();
  }
}
