import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { AnswerView } from "../../../src/channels/channel.ts";
import type { InboundMessage } from "../../../src/hub/inbound_message.ts";
import { Stage } from "./stage.ts";

function message(chatId = "42", reply_to?: string): InboundMessage {
  return {
    ...{ id: "telegram:1", person: "telegram:42", text: "hello", reply_to },
    chat: { channel: "telegram", chatId },
    audience: chatId.startsWith("-") ? "group" : "person",
    received_at: "2026-01-05T12:00:00.000Z",
  };
}

function follow(stage: Stage, ...to: Parameters<typeof message>): AnswerView {
  const view = stage.channel.follow?.(message(...to));
  ok(view);
  return view;
}

function calls(stage: Stage, method: string): number {
  return stage.server.requests.filter((one) => one.method === method).length;
}

Deno.test("the bot is typing at once, and again as long as it works", async () => {
  await using stage = new Stage();
  const view = follow(stage);
  await stage.time.skip(4500);
  await stage.time.skip(4500);
  await stage.time.waitingFor(4500);
  await view[Symbol.asyncDispose]();
  deepEqual(stage.server.traces.actions, [
    ...Array(3).fill({ chatId: 42, action: "typing" }),
  ]);
});

Deno.test("in private an answer appears as a draft while it is written", async () => {
  await using stage = new Stage();
  const { drafts } = stage.server.traces;
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Once **upon" });
  await stage.time.skip(500);
  await stage.time.waitingFor(1000);
  view.onEvent({ kind: "text", text: " a** time" });
  await stage.time.skip(1000);
  await stage.time.waitingFor(1000);
  await view[Symbol.asyncDispose]();
  deepEqual(drafts.map(({ text }) => text), ["Once upon", "Once upon a time"]);
  ok(drafts[0].draftId !== 0);
  equal(drafts[0].draftId, drafts[1].draftId);
  deepEqual(stage.server.messages, []);
});

Deno.test("an answer that is there at once needs no draft", async () => {
  await using stage = new Stage();
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Four." });
  await stage.time.waitingFor(500);
  await view[Symbol.asyncDispose]();
  equal(calls(stage, "sendMessageDraft"), 0);
});

Deno.test("a draft that hasn't changed is only sent again before it goes", async () => {
  await using stage = new Stage();
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Let me think" });
  await stage.time.skip(500);
  for (let seconds = 0; seconds < 25; seconds++) await stage.time.skip(1000);
  await stage.time.waitingFor(1000);
  await view[Symbol.asyncDispose]();
  equal(calls(stage, "sendMessageDraft"), 2);
});

Deno.test("a tool that runs is named, and what was said before it goes", async () => {
  await using stage = new Stage();
  const { drafts } = stage.server.traces;
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "I'll look." });
  view.onEvent({ kind: "toolStart", tool: "web_search" });
  await stage.time.skip(500);
  await stage.time.waitingFor(1000);
  view.onEvent({ kind: "toolEnd", tool: "web_search" });
  view.onEvent({ kind: "text", text: "It rains." });
  await stage.time.skip(1000);
  await stage.time.waitingFor(1000);
  await view[Symbol.asyncDispose]();
  deepEqual(drafts.map(({ text }) => text), [
    ...["I'll look.\n\n… web_search", "It rains."],
  ]);
});

Deno.test("marks that are refused are left out of a draft", async () => {
  await using stage = new Stage();
  const description = "Bad Request: can't parse entities: unclosed tag";
  stage.server.fail("sendMessageDraft", {
    ...{ kind: "status", status: 400, description },
  });
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "**Hello**" });
  await stage.time.skip(500);
  await stage.time.waitingFor(1000);
  await view[Symbol.asyncDispose]();
  deepEqual(stage.server.traces.drafts.map(({ text }) => text), ["Hello"]);
});

for (const reason of ["an old server", "this person's chat"] as const) {
  Deno.test(`where ${reason} knows no drafts, a message is edited and taken back`, async () => {
    await using stage = new Stage();
    const { server, time } = stage;
    server.traces.knowsDrafts = reason !== "an old server";
    const description = "Bad Request: TEXTDRAFT_PEER_INVALID";
    server.fail("sendMessageDraft", {
      ...{ kind: "status", status: 400, description },
    });
    for (const words of ["one", "two"]) {
      const view = follow(stage);
      view.onEvent({ kind: "text", text: words });
      await time.skip(500);
      await time.waitingFor(3000);
      view.onEvent({ kind: "text", text: " more" });
      await time.skip(3000);
      await time.waitingFor(3000);
      await view[Symbol.asyncDispose]();
    }
    equal(calls(stage, "sendMessageDraft"), 1, "that is remembered");
    deepEqual(
      server.messages.map(({ text, isDeleted }) => [text, isDeleted]),
      [["one more", true], ["two more", true]],
    );
  });
}

Deno.test("in a group a quiet, threaded message is edited, and gone before the answer", async () => {
  await using stage = new Stage();
  const { server, time } = stage;
  const { message: question } = server.acts.write(
    server.people[0],
    "hello",
    { chatId: -500 },
  );
  const view = follow(stage, "-500", String(question.messageId));
  view.onEvent({ kind: "text", text: "One" });
  await time.skip(500);
  await time.waitingFor(3000);
  view.onEvent({ kind: "text", text: ", two" });
  await time.skip(3000);
  await time.waitingFor(3000);
  const shown = server.messages[1];
  deepEqual([shown.text, shown.replyTo, shown.edits], ["One, two", 1, 1]);
  await view[Symbol.asyncDispose]();
  await stage.send({
    ...{ text: "One, two, three", reply_to: "1" },
    chat: { channel: "telegram", chatId: "-500" },
  });
  deepEqual(
    server.messages.filter(({ isBots, isDeleted }) => isBots && !isDeleted)
      .map(({ text, edits }) => [text, edits]),
    [["One, two, three", 0]],
  );
  equal(calls(stage, "sendMessageDraft"), 0);
});

Deno.test("a limit pauses drafts as long as Telegram asks", async () => {
  await using stage = new Stage();
  stage.server.fail("sendMessageDraft", {
    ...{ kind: "status", status: 429, wait: 5 },
  });
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Once" });
  await stage.time.skip(500);
  for (let seconds = 0; seconds < 4; seconds++) await stage.time.skip(1000);
  await stage.time.waitingFor(1000);
  equal(calls(stage, "sendMessageDraft"), 1);
  await stage.time.skip(1000);
  await stage.time.waitingFor(1000);
  equal(calls(stage, "sendMessageDraft"), 2);
  await view[Symbol.asyncDispose]();
});

Deno.test("a draft that never arrives delays the answer by a second at most", async () => {
  await using stage = new Stage();
  stage.server.fail("sendMessageDraft", { kind: "hang" });
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Once" });
  await stage.time.skip(500);
  await stage.server.until(() => calls(stage, "sendMessageDraft") === 1);
  const ended = view[Symbol.asyncDispose]();
  await stage.time.skip(1000);
  await ended;
  await stage.send({ text: "Once upon a time" });
  equal(stage.server.sent.length, 1);
  stage.time.pass(20_000);
});

Deno.test("nothing that goes wrong with a preview is heard of", async () => {
  await using stage = new Stage();
  for (const method of ["sendChatAction", "sendMessageDraft"]) {
    stage.server.fail(method, { kind: "cut" });
    stage.server.fail(method, { kind: "status", status: 403 });
  }
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Once" });
  await stage.time.skip(500);
  await stage.time.skip(1000);
  await stage.time.waitingFor(3000);
  await view[Symbol.asyncDispose]();
  await follow(stage, "no chat")[Symbol.asyncDispose]();
});

Deno.test("a long answer is shown by its end", async () => {
  await using stage = new Stage();
  const view = follow(stage);
  view.onEvent({ kind: "text", text: "Some words. ".repeat(1000) + "The end" });
  await stage.time.skip(500);
  await stage.time.waitingFor(1000);
  await view[Symbol.asyncDispose]();
  match(stage.server.traces.drafts[0].text, /^….*The end$/s);
});
