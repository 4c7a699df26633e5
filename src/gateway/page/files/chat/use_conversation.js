import { follow } from "../events.js";
import { useEffect, useReducer, useState } from "../preact.js";
import { empty, hearAll } from "./conversation.js";
import { inFrames } from "./in_frames.js";

/** Milliseconds after which a connection that is lost is worth a word. */
const WORTH_A_WORD = 1000;

/**
 * A conversation, as long as the page shows it, and how the connection is:
 * `open`, `lost`, or the error that ended it; undefined before the first answer.
 *
 * @param {string | undefined} session Undefined for one that isn't begun yet.
 */
export function useConversation(session) {
  const [conversation, tell] = useReducer(hearAll, empty);
  const [connection, setConnection] = useState();
  useEffect(() => {
    if (session === undefined) return;
    const controller = new AbortController();
    let timer;
    const onConnection = (how) => {
      clearTimeout(timer);
      const wait = how === "lost" ? WORTH_A_WORD : 0;
      timer = setTimeout(() => setConnection(how), wait);
    };
    follow(session, {
      onEvent: inFrames(tell),
      onConnection,
      signal: controller.signal,
    });
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [session]);
  return [conversation, connection];
}
