import { deepEqual } from "node:assert/strict";
import {
  empty,
  hearAll,
} from "../../../../src/gateway/page/files/chat/conversation.js";
import {
  nothing,
  unheard,
} from "../../../../src/gateway/page/files/chat/unheard.js";
import type { ToldEvent } from "./told_chat.ts";

const at = "2026-01-01T00:00:00.000Z";

function state(messages: unknown[]): ToldEvent {
  const more = { open: [], approvals: [], model: "m" };
  return { id: "", kind: "state", data: { messages, ...more } };
}

function asked(id: string): ToldEvent {
  return { id: "", kind: "message", data: { message: { id, text: "?", at } } };
}

function reply(text: string, answers?: string): ToldEvent {
  const id = `reply:${answers ?? text}`;
  return { id: "", kind: "reply", data: { id, answers, text, at } };
}

/** What is told aloud, where so many events come at once each time. */
function told(...frames: ToldEvent[][]): string[][] {
  let [conversation, known] = [empty, nothing];
  return frames.map((events) => {
    conversation = hearAll(conversation, events);
    const news = unheard(known, conversation);
    known = news.known;
    return news.said.map(({ text }: { text: string }) => text);
  });
}

const begin = state([{ role: "assistant", id: "old", text: "Old", at }]);

Deno.test("what stood there when it was opened isn't told aloud", () => {
  deepEqual(told([], [begin], []), [[], [], []]);
});

Deno.test("an answer is told aloud once it is whole, and once", () => {
  const frames = [[begin], [asked("a")], [reply("Yes", "a")], []];
  deepEqual(told(...frames), [[], [], ["Yes"], []]);
});

Deno.test("an answer that comes with its question is told aloud", () => {
  deepEqual(told([begin], [asked("a"), reply("Yes", "a")]), [[], ["Yes"]]);
});

Deno.test("what the agent says by itself is told aloud", () => {
  deepEqual(told([begin], [reply("Drink water")]), [[], ["Drink water"]]);
});

Deno.test("what came while the connection was lost is told aloud", () => {
  const later = state([
    { role: "assistant", id: "old", text: "Old", at },
    { role: "user", id: "a", text: "?", at },
    { role: "assistant", id: "a", text: "Yes", at },
    { role: "beside", id: "b", text: "Drink water", at },
  ]);
  deepEqual(told([begin], [asked("a")], [later], [later]), [
    ...[[], [], ["Yes", "Drink water"], []],
  ]);
});
