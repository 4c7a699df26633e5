/** Chunks of a body sent as they are; a promise among them is waited for. */
export interface ChunksAnswer {
  /** Chunks of the body. */
  chunks: (string | Uint8Array | Promise<unknown>)[];
  /** Headers beside or in the place of the usual ones. */
  headers?: Record<string, string>;
  /** How the body ends. Default: `close`. */
  then?: "close" | "cut" | "hang";
}

/** What a body tells and is told. */
export interface ChunkedBodyOptions {
  /** Ends a body that hangs, when the server stops. */
  stopping: AbortSignal;
  /** The client left before the end. */
  onLeave(): void;
}

/** A response body that is sent chunk by chunk, and ends as the script says. */
export function chunkedBody(
  { chunks, then = "close" }: ChunksAnswer,
  { stopping, onLeave }: ChunkedBodyOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = [...chunks];
  return new ReadableStream({
    async pull(controller): Promise<void> {
      const stopped = once(stopping);
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        if (!(next instanceof Promise)) {
          return controller.enqueue(Uint8Array.from(toBytes(next)));
        }
        await Promise.race([next, stopped]);
      }
      if (then === "hang") await stopped;
      if (then === "cut") controller.error(new Error("cut by the script"));
      else controller.close();
    },
    cancel: onLeave,
  }, { highWaterMark: 0 });
}

/** Resolves when the signal is aborted. */
export function once(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function toBytes(chunk: string | Uint8Array): Uint8Array {
  return typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}
