import { keep, keysOf, read } from "../kept.js";
import { newId } from "../new_id.js";

/**
 * What was sent and isn't known to have arrived: kept in this browser until it is,
 * under an id, so that the gateway asks once however often it is sent.
 *
 * @typedef {{ id: string, text: string, model?: string, at: string,
 *   state: "waiting" | "sending" | "taken" | "failed", problem?: Error,
 *   as?: string, states?: number }} Unsent
 */

/** Keeps a message that is to be sent. @returns {Unsent} */
export function putOut(session, { text, model }) {
  const id = newId();
  const at = new Date().toISOString();
  keep(keyOf(session, id), JSON.stringify({ id, text, model, at }));
  return { id, text, model, at, state: "waiting" };
}

/** What is kept for a conversation, oldest first. @returns {Unsent[]} */
export function unsentOf(session) {
  return keysOf(keyOf(session, ""))
    .flatMap((key) => parse(read(key)))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** It arrived, or was taken back. */
export function forget(session, id) {
  keep(keyOf(session, id), "");
}

/** Those that the conversation doesn't show yet. @param {Unsent[]} unsent */
export function stillUnseen(unsent, { messages, states }) {
  const shown = new Set(messages.map(({ key }) => key));
  return unsent.filter(({ state, as, states: taken }) =>
    state !== "taken" || (!shown.has(as) && taken === states)
  );
}

function keyOf(session, id) {
  return `unsent:${encodeURIComponent(session)}:${id}`;
}

function parse(text) {
  try {
    const { id, text: words, model, at } = JSON.parse(text);
    if (typeof id !== "string" || typeof words !== "string") return [];
    return [{ id, text: words, model, at: String(at), state: "waiting" }];
  } catch {
    return [];
  }
}
