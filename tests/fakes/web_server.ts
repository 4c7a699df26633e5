/** A web server on a free port of this machine. */
export interface WebServer extends AsyncDisposable {
  /** `127.0.0.1:PORT`. */
  host: string;
  /** Its port. */
  port: number;
  /** What was asked for, as `METHOD path`, in order. */
  hits: string[];
  /** The last request's headers. */
  headers?: Headers;
}

/** Answers a request. */
export type Answer = (request: Request) => Response | Promise<Response>;

/**
 * Starts a server, over TLS where it is given a certificate; a path that it has no
 * answer for is 404, anything but GET 405.
 */
export function startWebServer(
  routes: Record<string, Answer>,
  certificate: { cert?: string; key?: string } = {},
): WebServer {
  const hits: string[] = [];
  const stop = new AbortController();
  const server = Deno.serve({
    ...certificate as { cert: string; key: string },
    hostname: "127.0.0.1",
    port: 0,
    signal: stop.signal,
    onListen: () => {},
    onError: () => new Response("broken", { status: 500 }),
  }, async (request) => {
    const { pathname } = new URL(request.url);
    hits.push(`${request.method} ${pathname}`);
    started.headers = request.headers;
    if (request.method !== "GET") return new Response(null, { status: 405 });
    const answer = routes[pathname];
    return answer ? await answer(request) : new Response("<h1>Not here</h1>", {
      status: 404,
      headers: { "content-type": "text/html" },
    });
  });
  const { port } = server.addr;
  const started: WebServer = {
    host: `127.0.0.1:${port}`,
    port,
    hits,
    async [Symbol.asyncDispose](): Promise<void> {
      stop.abort();
      await server.finished;
    },
  };
  return started;
}

/** A server that says exactly these bytes to whoever connects, then hangs up or not. */
export function startRawServer(
  bytes: string,
  { hangUp = true }: { hangUp?: boolean } = {},
): WebServer {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const hits: string[] = [];
  const open: Deno.Conn[] = [];
  const serve = async (): Promise<void> => {
    for await (const connection of listener) {
      open.push(connection);
      const asked = new Uint8Array(4096);
      const length = await connection.read(asked) ?? 0;
      hits.push(new TextDecoder().decode(asked.subarray(0, length)));
      await connection.write(new TextEncoder().encode(bytes));
      if (hangUp) open.splice(open.indexOf(connection), 1)[0].close();
    }
  };
  const served = serve().catch(() => {});
  const { port } = listener.addr as Deno.NetAddr;
  return {
    host: `127.0.0.1:${port}`,
    port,
    hits,
    async [Symbol.asyncDispose](): Promise<void> {
      listener.close();
      for (const connection of open) connection.close();
      await served;
    },
  };
}
