import type { CallBot } from "./bot_methods.ts";
import { isBotToken } from "./bot_token.ts";
import { CallError } from "./call_error.ts";
import type { TelegramWorld } from "./telegram_options.ts";
import { missingToken, wrongToken } from "./telegram_error.ts";

/** Seconds that a poll is held open where nobody writes. */
export const POLL_SECONDS = 30;

/** Milliseconds until a call is given up; a poll may take its own time besides. */
const LIMIT_MS = 20_000;

/**
 * Binds calls to the bot of a token. Asks nothing yet. A call throws a
 * `CallError`, or the signal's reason; one that isn't answered in time counts as
 * one that the network lost.
 */
export async function openCalls(
  token: string,
  apiRoot: string,
  world: TelegramWorld,
): Promise<CallBot> {
  if (token.trim() === "") throw missingToken();
  // The token becomes a part of the address: anything else could lead elsewhere.
  if (!isBotToken(token)) throw wrongToken();
  const { bindCalls } = await import("./bind_calls.ts");
  const call = bindCalls({
    ...{ token, apiRoot, fetch: world.fetch },
    timeoutSeconds: 2 * POLL_SECONDS,
  });
  return async (method, payload, signal) => {
    signal.throwIfAborted();
    const own = method === "getUpdates" ? POLL_SECONDS * 1000 : 0;
    try {
      return await within(
        LIMIT_MS + own,
        { signal, world },
        (limited) => call(method, payload, limited),
      );
    } catch (error) {
      signal.throwIfAborted();
      throw new CallError(error);
    }
  };
}

/** Runs something that is stopped by the signal, or once its time is over. */
async function within<Result>(
  milliseconds: number,
  { signal, world }: { signal: AbortSignal; world: TelegramWorld },
  run: (limited: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  const done = new AbortController();
  world.delay(milliseconds, done.signal).then(() => over.abort(), () => {});
  try {
    return await run(AbortSignal.any([signal, over.signal]));
  } finally {
    done.abort();
  }
}
