import { request } from "./api.js";
import { readEvents } from "./read_events.js";
import { pause, whenHiddenFor, whenSeen } from "./waiting.js";

/** Milliseconds before the first and the longest wait for another try. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** The gateway says something every 15 s: after this long it isn't there. */
const LONGEST_SILENCE = 40_000;

/**
 * After this long in a tab that nobody looks at it is left: a browser has but six
 * connections to the gateway, for all tabs together.
 */
const LONGEST_UNSEEN = 60_000;

/**
 * Follows a conversation until the signal: goes on behind the last event after a
 * lost connection, so that nothing is missed or shown twice.
 *
 * @param {string} session
 * @param {{ onEvent: (event: { id: string, kind: string, data: unknown }) => void,
 *   onConnection: (how: "open" | "lost" | Error) => void,
 *   signal: AbortSignal }} options
 */
export async function follow(session, { onEvent, onConnection, signal }) {
  const path = `/api/chat?session=${encodeURIComponent(session)}`;
  let last = "";
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    await whenSeen(signal);
    try {
      for await (const event of listen(path, { last, signal, onConnection })) {
        wait = FIRST_WAIT;
        last = event.id || last;
        if (!signal.aborted) onEvent(event);
      }
    } catch (error) {
      if (signal.aborted || error.status === 401) return;
      if (isFinal(error)) return onConnection(error);
    }
    if (signal.aborted) return;
    onConnection("lost");
    await pause(wait, signal);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function* listen(path, { last, signal, onConnection }) {
  const cut = new AbortController();
  const end = () => cut.abort();
  signal.addEventListener("abort", end);
  const unwatch = whenHiddenFor(LONGEST_UNSEEN, end);
  let timer = setTimeout(end, LONGEST_SILENCE);
  const onText = () => {
    clearTimeout(timer);
    timer = setTimeout(end, LONGEST_SILENCE);
  };
  try {
    const headers = {
      accept: "text/event-stream",
      ...(last && { "last-event-id": last }),
    };
    const { body } = await request("GET", path, {
      headers,
      signal: cut.signal,
    });
    onConnection("open");
    yield* readEvents(body, onText);
  } finally {
    unwatch();
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    cut.abort();
  }
}

/** Asked again, it would say the same. */
function isFinal({ status }) {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
