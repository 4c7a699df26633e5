import { deepEqual, equal, notEqual } from "node:assert/strict";
import { empty } from "../../../../src/gateway/page/files/chat/conversation.js";
import {
  forget,
  putOut,
  stillUnseen,
  unsentOf,
} from "../../../../src/gateway/page/files/chat/outbox.js";

Deno.test("what is put out is there after the page was closed, oldest first", () => {
  const session = crypto.randomUUID();
  const one = putOut(session, { text: "One", model: "" });
  const two = putOut(session, { text: "Two", model: "other" });
  notEqual(one.id, two.id);
  try {
    const texts = unsentOf(session).map(({ text }) => text).sort();
    deepEqual(texts, ["One", "Two"]);
    deepEqual(unsentOf(`${session}2`), []);
    forget(session, one.id);
    deepEqual(
      unsentOf(session).map(({ text, model, state }) => ({
        ...{ text, model, state },
      })),
      [{ text: "Two", model: "other", state: "waiting" }],
    );
  } finally {
    for (const { id } of [one, two]) forget(session, id);
  }
});

Deno.test("what can't be read is nobody's message", () => {
  const session = crypto.randomUUID();
  for (const text of ["", "null", "{", '{"id":1}', "[]"]) {
    localStorage.setItem(`unsent:${session}:1`, text);
    deepEqual(unsentOf(session), []);
  }
  localStorage.removeItem(`unsent:${session}:1`);
});

Deno.test("a message is shown until the conversation shows it", () => {
  const one = { id: "1", text: "One", at: "", as: "web:1", states: 1 };
  const before = { ...empty, states: 1 };
  const key = "web:1";
  const after = {
    ...before,
    messages: [{ key, role: "user" as const, text: "One" }],
  };
  const taken = { ...one, state: "taken" as const };
  equal(stillUnseen([{ ...one, state: "sending" }], after).length, 1);
  equal(stillUnseen([taken], before).length, 1);
  equal(stillUnseen([taken], after).length, 0);
  // Told everything anew, it is among what was told.
  equal(stillUnseen([taken], { ...before, states: 2 }).length, 0);
});
