import type { ChatLog } from "../../web/chat_log.ts";
import type { NumberedEvent } from "../../web/web_event.ts";
import type { ChatState } from "./chat_state.ts";

/** Milliseconds after which a comment shows that the connection still stands. */
const HEARTBEAT_MS = 15_000;

/** Bytes that may wait for a reader who has fallen asleep. */
const MOST_WAITING = 1024 * 1024;

/** What a page is told, and how long. */
export interface StreamOptions {
  /** What it is told first: everything, or the events that it missed. */
  first: { state: ChatState } | { missed: readonly NumberedEvent[] };
  /**
   * The message whose answer ends it, or `now` for one that tells no more than
   * what it begins with; absent for a stream that goes on.
   */
  until?: string;
  /** Ends it, whatever it waits for. */
  ended: AbortSignal;
  /** Whether who reads may still do so. */
  isIn(): boolean;
  /** Masks secrets. */
  redact(text: string): string;
}

/**
 * What happens in a chat, as Server-Sent Events (WHATWG HTML, 9.2). It ends when
 * its reader leaves, or reads nothing any more: whoever comes back is told what
 * they missed.
 */
export function chatStream(
  log: ChatLog,
  { first, until, ended, isIn, redact }: StreamOptions,
): Response {
  const encoder = new TextEncoder();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const write = (text: string): void => {
        if (!isIn()) return end();
        if (isOpen) controller.enqueue(encoder.encode(redact(text)));
        if ((controller.desiredSize ?? 0) < 0) end();
      };
      const tell = (one: NumberedEvent): void => {
        write(eventText(one));
        if (until !== undefined && answers(one, until)) end();
      };
      const beat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
      const following = log.follow(tell);
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        ended.removeEventListener("abort", end);
        following[Symbol.dispose]();
        controller.close();
      };
      ended.addEventListener("abort", end);
      const { before, events } = log.since();
      if ("state" in first) write(stateText(before, first.state));
      for (const one of "state" in first ? events : first.missed) tell(one);
      if (until === "now" || ended.aborted) end();
    },
    cancel: () => end(),
  }, new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }));
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    },
  });
}

function answers({ event }: NumberedEvent, id: string): boolean {
  return event.kind === "reply" && event.answers === id;
}

/** What is told of the past has the id of the event before it. */
function stateText(id: string, state: ChatState): string {
  return `id: ${id}\nevent: state\ndata: ${JSON.stringify(state)}\n\n`;
}

function eventText({ id, event }: NumberedEvent): string {
  const { kind, ...data } = event;
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
