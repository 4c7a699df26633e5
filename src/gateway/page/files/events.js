import { request } from "./api.js";

/** Milliseconds before the first and the longest wait for another try. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/**
 * Follows a conversation until the signal: goes on behind the last event after a
 * lost connection, so that nothing is missed or shown twice.
 *
 * @param {string} session
 * @param {{ onEvent: (kind: string, data: object) => void,
 *   onConnected: (isConnected: boolean) => void, signal: AbortSignal }} options
 */
export async function follow(session, { onEvent, onConnected, signal }) {
  let last = "";
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      const response = await request("GET", pathOf(session), {
        signal,
        headers: last ? { "last-event-id": last } : {},
      });
      onConnected(true);
      wait = FIRST_WAIT;
      for await (const { id, kind, data } of eventsOf(response.body)) {
        last = id || last;
        onEvent(kind, data);
      }
    } catch (error) {
      if (signal.aborted || error.status === 401) return;
    }
    onConnected(false);
    await pause(wait, signal);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

function pathOf(session) {
  return `/api/chat?session=${encodeURIComponent(session)}`;
}

/** The events of a stream (WHATWG HTML, 9.2.6), as far as the gateway uses it. */
async function* eventsOf(body) {
  let rest = "";
  for await (const text of textsOf(body)) {
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

/** Safari has no asynchronous iterator on a stream. */
async function* textsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parse(block) {
  const fields = {};
  for (const line of block.split("\n")) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name) fields[name] = value;
  }
  if (!fields.data) return undefined;
  return { id: fields.id, kind: fields.event, data: JSON.parse(fields.data) };
}

/** Waits; a tab that is looked at again doesn't. */
function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      document.removeEventListener("visibilitychange", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
    document.addEventListener("visibilitychange", done);
    signal.addEventListener("abort", done, { once: true });
  });
}
