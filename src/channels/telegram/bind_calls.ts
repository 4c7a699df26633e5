import { Api } from "grammy/web";
import type { BotMethod, CallBot } from "./bot_methods.ts";

/** Which bot, and where it is served. */
export interface BotBinding {
  /** BotFather's token. */
  token: string;
  /** The server. */
  apiRoot: string;
  /** Seconds for a call, a poll's own time included. */
  timeoutSeconds: number;
  /** The network. */
  fetch?: typeof fetch;
}

/**
 * Binds the Telegram library to a bot. Asks nothing yet. Calls throw
 * what the library throws, which may hold the token.
 */
export function bindCalls(
  { token, apiRoot, timeoutSeconds, fetch: ask = fetch }: BotBinding,
): CallBot {
  const { raw } = new Api(token, {
    apiRoot: apiRoot.replace(/\/+$/, ""),
    timeoutSeconds,
    // A redirect would carry the token to another place.
    baseFetchConfig: { redirect: "error" },
    fetch: ask as unknown as ApiFetch,
  });
  const calls = raw as unknown as Record<BotMethod, AnyCall>;
  return (method, payload, signal) =>
    // The library's `getMe` has no payload, unlike all others.
    (method === "getMe"
      ? calls.getMe(signal)
      : calls[method](payload, signal)) as never;
}

type AnyCall = (...fields: unknown[]) => Promise<unknown>;

/** The library's types name polyfills; at run time it takes the real ones. */
type ApiFetch = NonNullable<
  NonNullable<ConstructorParameters<typeof Api>[1]>["fetch"]
>;
