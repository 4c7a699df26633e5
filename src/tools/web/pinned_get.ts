import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { LookupFunction } from "node:net";
import { abortable } from "../../base/abortable.ts";
import { version } from "../../config/version.ts";

/** How a page is asked for. */
export interface PinnedGetOptions {
  /** The checked IP addresses, the only ones that are connected to. */
  addresses: readonly string[];
  /** Ends the connection. */
  signal: AbortSignal;
}

/** An answer whose body is still to be read. */
export type WebResponse = IncomingMessage;

const HEADERS = {
  "user-agent": `Mozilla/5.0 (compatible; miniclaw/${version})`,
  "accept": "text/html, text/plain, application/json;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip",
};

const MOST_INTERIM = 10;

/**
 * One GET request to addresses that were checked before: a second answer of the
 * name's DNS can't lead it elsewhere. Host and TLS name stay those of the URL.
 */
export async function pinnedGet(
  url: URL,
  { addresses, signal }: PinnedGetOptions,
): Promise<WebResponse> {
  const { request } = url.protocol === "https:"
    ? await import("node:https")
    : await import("node:http");
  const options: RequestOptions = {
    agent: false, // its connection isn't shared with another request
    headers: HEADERS,
    lookup: pinnedLookup(addresses),
    signal,
  };
  const { promise, resolve, reject } = Promise.withResolvers<WebResponse>();
  const asked = request(url, options, resolve);
  asked.on("error", reject);
  // A server may switch to another protocol, or just leave: no response then, and
  // no error either.
  asked.on("upgrade", (_response, socket) => {
    reject(new Error("the host switches to another protocol"));
    socket.destroy();
  });
  asked.on("close", () => reject({ code: "ECONNRESET" }));
  limitInterim(asked);
  asked.end();
  return await abortable(promise, signal);
}

/** "Just a moment" (a status of 1xx) may be said without end. */
function limitInterim(asked: ClientRequest): void {
  let count = 0;
  const next = (): void => {
    if (++count <= MOST_INTERIM) return;
    asked.destroy(new Error("the host promises an answer without end"));
  };
  asked.on("continue", next).on("information", next);
}

function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({
    address,
    family: address.includes(":") ? 6 : 4,
  }));
  return (_host, options, callback) => {
    if (options.all) callback(null, found);
    else callback(null, found[0].address, found[0].family);
  };
}
