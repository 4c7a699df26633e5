import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import {
  empty,
  hear,
  hearAll,
  isBusy,
} from "../../../../src/gateway/page/files/chat/conversation.js";
import { happenings, ToldChat, type ToldEvent } from "./told_chat.ts";

const begin = new ToldChat([]).stateAfter(0);

/** What is seen of a conversation. */
function seen({ messages, approvals, model }: ReturnType<typeof hear>) {
  const shown = messages.map(({ role, text, at, isWriting, steps = [] }) => ({
    ...{ role, text, at, isWriting: isWriting ?? false },
    steps: steps.map(({ id, tool, input, output }) => ({
      ...{ id, tool, input, output },
    })),
  }));
  return { shown, approvals, model };
}

/** A chat, and two moments in it. */
const chatAndMoments = happenings.chain((all) => {
  const chat = new ToldChat(all);
  const moment = fc.integer({ min: 0, max: chat.events.length });
  return fc.tuple(fc.constant(chat), moment, moment);
});

Deno.test("who comes late sees what who was there from the start sees", () => {
  fc.assert(fc.property(chatAndMoments, ([chat, moment]) => {
    const there = hearAll(empty, [...begin, ...chat.events]);
    const late = hearAll(empty, [
      ...chat.stateAfter(moment),
      ...chat.events.slice(moment),
    ]);
    deepEqual(seen(late), seen(there));
  }));
});

Deno.test("who was away, and is told everything anew, too", () => {
  fc.assert(fc.property(chatAndMoments, ([chat, one, other]) => {
    const [left, back] = [one, other].sort((a, b) => a - b);
    const there = hearAll(empty, [...begin, ...chat.events]);
    const away = hearAll(empty, [
      ...begin,
      ...chat.events.slice(0, left),
      ...chat.stateAfter(back),
      ...chat.events.slice(back),
    ]);
    deepEqual(seen(away), seen(there));
  }));
});

Deno.test("what is told again changes nothing", () => {
  fc.assert(fc.property(
    chatAndMoments,
    fc.infiniteStream(fc.nat({ max: 3 })),
    ([chat], again) => {
      const told: ToldEvent[] = [...begin];
      for (const [at, event] of chat.events.entries()) {
        const from = Math.max(0, at - again.next().value!);
        told.push(event, ...chat.events.slice(from, at + 1));
      }
      deepEqual(
        hearAll(empty, told),
        hearAll(empty, [...begin, ...chat.events]),
      );
    },
  ));
});

Deno.test("another gateway's events are heard, however they are numbered", () => {
  const before = hearAll(empty, [...begin, ...chatOf("Hello").events]);
  const anew = chatOf("Hello again").stateAfter(3)
    .map((event) => ({ ...event, id: event.id.replace("e-", "other-") }));
  const { messages } = hearAll(before, anew);
  equal(messages[0].text, "Hello again");
});

Deno.test("what stays the same stays the same object", () => {
  const chat = chatOf("One", "Two");
  const before = hearAll(empty, [...begin, ...chat.events]);
  const other = chat.stateAfter(chat.events.length)
    .map((event) => ({ ...event, id: event.id.replace("e-", "other-") }));
  const after = hearAll(before, other);
  ok(after.messages.every((one, at) => one === before.messages[at]));
});

Deno.test("only the answer that is written changes while it is written", () => {
  const chat = chatOf("One", "Two");
  const cut = chat.events.length - 2;
  const before = hearAll(empty, [...begin, ...chat.events.slice(0, cut)]);
  const after = hear(before, chat.events[cut]);
  const changed = after.messages.filter((one, at) =>
    one !== before.messages[at]
  );
  equal(changed.length, 1);
  equal(changed[0], after.messages.at(-1));
  ok(isBusy(before) && isBusy(after));
});

Deno.test("what is said by itself during an answer stands there once", () => {
  const chat = chatOf("One");
  const id = `e-${chat.events.length}`;
  const at = new Date(0).toISOString();
  const beside = { id, kind: "reply", data: { id: "b", text: "Psst", at } };
  const [state, ...rest] = chat.stateAfter(2);
  state.data.messages.push({ role: "beside", id: "b", text: "Psst", at });
  const { messages } = hearAll(empty, [state, ...rest, beside]);
  equal(messages.filter(({ role }) => role === "beside").length, 1);
});

Deno.test("a question is shown whose event is too long ago to be told", () => {
  const chat = chatOf("One", "Two");
  const [state, asked, ...rest] = chat.stateAfter(2);
  equal(asked.kind, "message");
  const { messages } = hearAll(empty, [state, ...rest]);
  deepEqual(messages, hearAll(empty, [state, asked, ...rest]).messages);
  ok(messages.length >= 2);
});

Deno.test("what was said before a tool ran is no part of the answer", () => {
  const tell = (id: string, event: unknown): ToldEvent => ({
    ...{ id, kind: "progress" },
    data: { answers: "web:1", event },
  });
  const { messages } = hearAll(empty, [
    ...begin,
    tell("e-1", { kind: "text", text: "Let me look. " }),
    tell("e-2", { kind: "toolStart", tool: "exec" }),
    tell("e-3", { kind: "toolEnd", tool: "exec" }),
    tell("e-4", { kind: "text", text: "Here it is" }),
  ]);
  equal(messages[0].text, "Here it is");
  equal(messages[0].steps?.[0].outcome, "ok");
});

function chatOf(...texts: string[]): ToldChat {
  return new ToldChat(texts.map((text) => ({
    ...{ kind: "ask" as const, text, pieces: ["An ", "answer"], tools: [] },
  })));
}

Deno.test("a fresh conversation begins on an open page too", () => {
  const at = "2026-11-20T10:00:00Z";
  const said = (id: string, text: string) => [
    { kind: "message", data: { message: { id, text, at } } },
    { kind: "reply", data: { id: `r${id}`, answers: id, text: `${id}!`, at } },
  ];
  const { messages } = [...said("1", "Hello"), ...said("2", "/new")]
    .reduce(hear, empty);
  deepEqual(messages.map(({ text }) => text), ["/new", "2!"]);
});
