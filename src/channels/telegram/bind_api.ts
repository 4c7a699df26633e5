import type { Api } from "grammy/web";

/** Which bot, and where it is served. */
export interface ApiBinding {
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
 * Loads the Telegram library and binds it to a bot. Asks nothing yet.
 *
 * @internal It speaks of the library's own types.
 */
export async function bindApi(
  { token, apiRoot, timeoutSeconds, fetch: ask = fetch }: ApiBinding,
): Promise<Api> {
  const grammy = await import("grammy/web");
  return new grammy.Api(token, {
    apiRoot: apiRoot.replace(/\/+$/, ""),
    timeoutSeconds,
    // A redirect would carry the token to another place.
    baseFetchConfig: { redirect: "error" },
    fetch: ask as unknown as ApiFetch,
  });
}

/** The library's types name polyfills; at run time it takes the real ones. */
type ApiFetch = NonNullable<
  NonNullable<ConstructorParameters<typeof Api>[1]>["fetch"]
>;

/**
 * A signal, as the library's types call it.
 *
 * @internal It speaks of the library's own types.
 */
export type ApiSignal = Parameters<Api["getMe"]>[0];

/** The same signal under the library's name. */
export function asPolyfill(signal: AbortSignal): ApiSignal {
  return signal as unknown as ApiSignal;
}
