import type { ChatLog } from "../../web/chat_log.ts";
import type { NumberedEvent } from "../../web/web_event.ts";

/** Milliseconds after which a comment shows that the connection still stands. */
const HEARTBEAT_MS = 15_000;

/** What a page is told, and how long. */
export interface StreamOptions {
  /** The last event it knows; absent for one that knows nothing. */
  after?: string;
  /** The message whose answer ends it; absent for one that goes on. */
  until?: string;
}

/**
 * What happens in a chat, as Server-Sent Events (WHATWG HTML, 9.2); it ends when
 * its reader leaves.
 */
export function chatStream(
  log: ChatLog,
  { after, until }: StreamOptions,
): Response {
  const encoder = new TextEncoder();
  let close = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void =>
        controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
      const tell = (one: NumberedEvent): void => {
        write(asText(one));
        if (until !== undefined && ends(one, until)) close();
      };
      const following = log.follow(tell);
      let isOpen = true;
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        following[Symbol.dispose]();
        controller.close();
      };
      for (const one of begin(log, after)) tell(one);
    },
    cancel: () => close(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    },
  });
}

/** What came since the event that is known, else what is going on. */
function begin(log: ChatLog, after: string | undefined): NumberedEvent[] {
  return after === undefined ? log.sinceOpen() : log.after(after) ??
    log.sinceOpen();
}

function ends({ event }: NumberedEvent, id: string): boolean {
  return event.kind === "reply" && event.answers === id;
}

function asText({ id, event }: NumberedEvent): string {
  const { kind, ...data } = event;
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
