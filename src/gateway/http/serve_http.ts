import { closeServer } from "./close_server.ts";
import { createHandler } from "./create_handler.ts";
import type { HandlerOptions } from "./create_handler.ts";
import { Doorman } from "./doorman/doorman.ts";
import { type InnerDoor, openInnerDoor } from "./doorman/inner_door.ts";
import { type DoorLimits, doorLimits } from "./doorman/limits.ts";
import { listenError } from "./listen_error.ts";
import { RequestsInFlight } from "./requests_in_flight.ts";
import type { Route } from "./route.ts";
import { families, routes as allRoutes } from "./routes.ts";

/** Where to listen, and what to answer with. */
export interface HttpOptions extends HandlerOptions {
  /** The port; 0 takes a free one. */
  port: number;
  /** Where a socket may lie that only the door leads to. Default: a port. */
  socket?: string;
  /** Closes it. */
  signal?: AbortSignal;
  /** What there is to ask for. */
  routes?: readonly Route[];
  /** What a connection may take, where that isn't the usual. */
  limits?: Partial<DoorLimits>;
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
  const { signal, graceMs = 1_000, log } = options;
  signal?.throwIfAborted();
  const listener = listen(options);
  const inFlight = new RequestsInFlight();
  const cut = new AbortController();
  const inner = openInside(options, { inFlight, signal: cut.signal });
  const limits = { ...doorLimits, ...options.limits };
  const doorman = new Doorman(listener, { inner, limits, log });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const end = async (): Promise<void> => {
    doorman.close();
    const abort = (): void => cut.abort();
    await closeServer(inner.server, { inFlight, abort, graceMs });
    await doorman.drain(graceMs);
    inner.remove();
  };
  let ending: Promise<void> | undefined;
  const close = (): void => {
    signal?.removeEventListener("abort", close);
    resolve(ending ??= end());
  };
  signal?.addEventListener("abort", close);
  const { hostname: host, port } = listener.addr;
  return {
    host,
    port,
    url: `http://${withPort(host, port)}`,
    closed,
    [Symbol.asyncDispose]: () => (close(), closed),
  };
}

function listen({ host, port }: HttpOptions): Deno.TcpListener {
  const hostname = host.replace(/^\[(.*)\]$/, "$1");
  try {
    return Deno.listen({ hostname, port });
  } catch (error) {
    throw listenError(error, withPort(hostname, port));
  }
}

function openInside(
  options: HttpOptions,
  { inFlight, signal }: { inFlight: RequestsInFlight; signal: AbortSignal },
): InnerDoor {
  const { routes = allRoutes, socket } = options;
  const answer = createHandler({ routes, families }, options);
  return openInnerDoor({
    ...{ socket, signal },
    answer: (request, { from, completed }) => {
      inFlight.add(completed);
      return answer(request, from);
    },
  });
}

/** As it stands in a URL. */
function withPort(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
