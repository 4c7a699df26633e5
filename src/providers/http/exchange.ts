/** Enough to read an error's JSON; a whole answer needn't be kept. */
const HEAD_LENGTH = 16_384;
const TAIL_LENGTH = 256;

/** What came back over the wire, as far as an explanation may need it. */
export class Exchange {
  /** The HTTP status; absent while nobody has answered. */
  status?: number;
  /** The response's headers. */
  headers?: Headers;
  /** What broke the connection in the middle of the body. */
  broken?: unknown;
  /** How the body begins. */
  head = "";
  /** How the body ends so far. */
  tail = "";

  /** Whether the stream announced its own end, as OpenAI's protocol does. */
  get sawDone(): boolean {
    return /^data: ?\[DONE\]/m.test(this.tail);
  }

  /** Remembers head and tail of a body that passes through. */
  record(text: string): void {
    if (this.head.length < HEAD_LENGTH) {
      this.head += text.slice(0, HEAD_LENGTH - this.head.length);
    }
    this.tail = (this.tail + text).slice(-TAIL_LENGTH);
  }
}

/** How to send a request whose exchange is recorded. */
export interface RecordingOptions {
  /** The network. */
  fetch: typeof fetch;
  /** All the headers that are sent; those of the caller are dropped. */
  headers: Record<string, string>;
  /** Ends it; the caller's is dropped as well. */
  signal?: AbortSignal;
}

/**
 * A fetch that sends exactly the given headers, follows no redirect (a key must
 * not travel to a place the person didn't name) and records what comes back.
 */
export function recordingFetch(
  exchange: Exchange,
  { fetch, headers, signal }: RecordingOptions,
): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, {
      ...init,
      headers,
      signal,
      redirect: "manual",
    });
    exchange.status = response.status;
    exchange.headers = response.headers;
    const body = response.body &&
      ReadableStream.from(recorded(response.body, exchange));
    const { status, statusText } = response;
    return new Response(body, {
      status,
      statusText,
      headers: response.headers,
    });
  };
}

async function* recorded(
  body: AsyncIterable<Uint8Array<ArrayBuffer>>,
  exchange: Exchange,
): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder();
  try {
    for await (const bytes of body) {
      exchange.record(decoder.decode(bytes, { stream: true }));
      yield bytes;
    }
  } catch (error) {
    exchange.broken = error;
    throw error;
  }
}
