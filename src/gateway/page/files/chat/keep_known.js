import { begun } from "./answer.js";

/**
 * The messages of the history, under the names that the events have for them. What
 * was shown already stays what it is, and so isn't drawn again.
 */
export function keepKnown(shown, history) {
  const byKey = new Map(shown.map((one) => [one.key, one]));
  return history.map((message, at) => {
    const key = keyOf(message);
    const known = key ? byKey.get(key) : shown[at];
    return isSame(known, message)
      ? known
      : { ...message, key: key ?? `past-${at}` };
  });
}

/** What the events call a message, where that is known: it may be an old one. */
function keyOf({ role, id }) {
  return id && role === "assistant" ? begun(id).key : id;
}

function isSame(known, { role, text, outcome, steps = [] }) {
  return known?.role === role && known.text === text && !known.isWriting &&
    known.outcome?.message === outcome?.message &&
    (known.steps ?? []).length === steps.length;
}
