import { request } from "../api.js";
import { useCallback, useEffect, useRef, useState } from "../preact.js";
import { choiceIn } from "./model_choice.js";
import { forget, putOut, stillUnseen, unsentOf } from "./outbox.js";

/** Milliseconds before what couldn't be sent is tried again, while connected. */
const AGAIN = 3000;

/** Milliseconds that sending may take. */
const LONGEST = 30_000;

/**
 * Sends what the person wrote, one after another, again and again while there is
 * nobody to take it; what the gateway refuses waits for the person.
 */
export function useOutbox(session, { conversation, isConnected }) {
  const [unsent, setUnsent] = useState(() => unsentOf(session));
  const all = useRef(unsent);
  const isSending = useRef(false);
  const states = useRef(0);
  states.current = conversation.states;
  const put = useCallback((change) => {
    all.current = change(all.current);
    setUnsent(all.current);
  }, []);
  const change = useCallback(
    (id, values) =>
      put((before) =>
        before.map((one) => one.id === id ? { ...one, ...values } : one)
      ),
    [],
  );
  const sendAll = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (;;) {
      const next = all.current.find(({ state }) => state === "waiting");
      if (!next) break;
      change(next.id, { state: "sending", problem: undefined });
      const result = await deliver(session, next);
      change(next.id, { ...result, states: states.current });
      if (result.state === "waiting") break;
    }
    isSending.current = false;
  }, [session]);
  const isOwing = unsent.some(({ state }) => /waiting|sending/.test(state));
  useEffect(() => {
    if (!isOwing || !isConnected) return;
    sendAll();
    const timer = setInterval(sendAll, AGAIN);
    return () => clearInterval(timer);
  }, [isOwing, isConnected]);
  useEffect(() => put((before) => stillUnseen(before, conversation)), [
    conversation,
  ]);
  const withdraw = (id) => {
    forget(session, id);
    put((before) => before.filter((one) => one.id !== id));
  };
  return {
    unsent: stillUnseen(unsent, conversation),
    send(text, model) {
      put((before) => [...before, putOut(session, { text, model })]);
      sendAll();
    },
    retry(id) {
      change(id, { state: "waiting" });
      sendAll();
    },
    withdraw,
  };
}

/** What was chosen holds for the conversation: its past goes nowhere else. */
function keptChoice(word) {
  return word ? { ...choiceIn(word), keep_model: true } : {};
}

/** Hands a message to the gateway, which keeps it from then on. */
async function deliver(session, { id, text: message, model }) {
  try {
    const response = await request("POST", "/api/chat", {
      body: { message, session, id, ...keptChoice(model) },
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout?.(LONGEST),
    });
    forget(session, id);
    return { state: "taken", as: (await response.json()).id };
  } catch (problem) {
    const isAway = !problem.status || problem.status === 401;
    return { state: isAway ? "waiting" : "failed", problem };
  }
}
