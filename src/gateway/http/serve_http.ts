import { closeServer } from "./close_server.ts";
import { createHandler } from "./create_handler.ts";
import type { HandlerOptions } from "./create_handler.ts";
import { listenError } from "./listen_error.ts";
import { RequestsInFlight } from "./requests_in_flight.ts";
import type { Route } from "./route.ts";
import { families, routes as allRoutes } from "./routes.ts";

/** Where to listen, and what to answer with. */
export interface HttpOptions extends HandlerOptions {
  /** The address, or a name of it. */
  host: string;
  /** The port; 0 takes a free one. */
  port: number;
  /** Closes it. */
  signal?: AbortSignal;
  /** What there is to ask for. */
  routes?: readonly Route[];
  /** Milliseconds that answers get to be finished when it closes. */
  graceMs?: number;
}

/** A server that listens; disposing closes it in a bounded time. */
export interface HttpListener extends AsyncDisposable {
  /** The address it is bound to. */
  host: string;
  /** The port it is bound to. */
  port: number;
  /** Both, as a URL without a slash at its end. */
  url: string;
  /** Resolves once it is closed. */
  closed: Promise<void>;
}

/**
 * Listens and answers until the signal, or until it is disposed.
 *
 * @throws {MiniclawError} where the address can't be had.
 */
export function serveHttp(options: HttpOptions): HttpListener {
  const { signal, routes = allRoutes, graceMs = 1_000 } = options;
  signal?.throwIfAborted();
  const inFlight = new RequestsInFlight();
  const cut = new AbortController();
  const answer = createHandler({ routes, families }, options);
  const server = listen(options, cut.signal, (request, info) => {
    inFlight.add(info.completed);
    return answer(request, addressOf(info));
  });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  let closing: Promise<void> | undefined;
  const close = (): void => {
    signal?.removeEventListener("abort", close);
    const abort = (): void => cut.abort();
    resolve(closing ??= closeServer(server, { inFlight, abort, graceMs }));
  };
  signal?.addEventListener("abort", close);
  const { hostname: host, port } = server.addr;
  return {
    host,
    port,
    url: `http://${withPort(host, port)}`,
    closed,
    [Symbol.asyncDispose]: () => (close(), closed),
  };
}

function listen(
  { host, port }: HttpOptions,
  signal: AbortSignal,
  handler: Deno.ServeHandler<Deno.NetAddr>,
): Deno.HttpServer<Deno.NetAddr> {
  const hostname = host.replace(/^\[(.*)\]$/, "$1");
  const onListen = (): void => {};
  try {
    return Deno.serve({ hostname, port, signal, onListen }, handler);
  } catch (error) {
    throw listenError(error, withPort(hostname, port));
  }
}

/** Who asks; whoever is gone already has no address any more. */
function addressOf(info: Deno.ServeHandlerInfo<Deno.NetAddr>): string {
  try {
    return info.remoteAddr.hostname;
  } catch {
    return "an address that is gone";
  }
}

/** As it stands in a URL. */
function withPort(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
