/** A server that takes a request and never answers. */
export interface SilentServer extends Disposable {
  /** Its address, without a slash at the end. */
  url: string;
  /** Resolves when a request has come. */
  asked: Promise<void>;
  /** Resolves when the client has closed the connection. */
  left: Promise<void>;
  /**
   * Asks, and again as long as no request came: on a machine that stood still its
   * time was over before. Returns what the last asking did.
   */
  during<T>(ask: () => Promise<T>): Promise<T>;
}

/** Starts one for one connection on a free port of 127.0.0.1. */
export function startSilentServer(): SilentServer {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const asked = Promise.withResolvers<void>();
  let isAsked = false;
  const onBytes = (): void => {
    isAsked = true;
    asked.resolve();
  };
  return {
    url: `http://127.0.0.1:${listener.addr.port}`,
    asked: asked.promise,
    left: readToEnd(listener, onBytes),
    async during(ask) {
      for (;;) {
        const answer = await ask();
        if (isAsked) return answer;
      }
    },
    [Symbol.dispose]: () => listener.close(),
  };
}

async function readToEnd(
  listener: Deno.Listener,
  onBytes: () => void,
): Promise<void> {
  using connection = await listener.accept();
  const buffer = new Uint8Array(1024);
  while (await connection.read(buffer).catch(() => null) !== null) onBytes();
}
