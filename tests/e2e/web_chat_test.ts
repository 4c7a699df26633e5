import { deepEqual, equal, match, ok } from "node:assert/strict";
import { WebEvents } from "./web_events.ts";
import { WebStage } from "./web_stage.ts";

const sse = { accept: "text/event-stream" };

Deno.test("a message is answered in pieces, and the stream ends with the answer", async () => {
  await using stage = await WebStage.create({
    answer: [{ text: ["Good ", "morning"] }],
  });
  await using _gateway = await stage.start();
  const response = await stage.ask("POST", "/api/chat", {
    body: { message: "Hello" },
    headers: sse,
  });
  equal(
    response.headers.get("content-type"),
    "text/event-stream; charset=utf-8",
  );
  await using events = new WebEvents(response);
  const all = await events.all();
  equal(events.text, "Good morning");
  equal(all[0].kind, "message");
  equal(all.at(-1)?.kind, "reply");
  equal(all.at(-1)?.data.text, "Good morning");
  deepEqual(all.at(-1)?.data.outcome, { kind: "answered" });
  equal(new Set(all.map(({ id }) => id)).size, all.length);
});

Deno.test("two pages see one conversation, and a third is told what was", async () => {
  await using stage = await WebStage.create({
    answer: [{ text: "First" }, { text: "Second" }],
  });
  await using _gateway = await stage.start();
  await using one = await stage.follow();
  await using other = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Hello" } });
  for (const page of [one, other]) {
    const { data } = await page.until(({ kind }) => kind === "reply");
    equal(data.text, "First");
  }
  await using third = await stage.follow();
  const { kind, data } = (await third.next())!;
  equal(kind, "state");
  deepEqual(
    data.messages.map(({ role, text }: { role: string; text: string }) => [
      role,
      text,
    ]),
    [["user", "Hello"], ["assistant", "First"]],
  );
});

Deno.test("who comes back is told what they missed, once and in order", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  const pieces = Array.from({ length: 50 }, (_, at) => `${at} `);
  await using stage = await WebStage.create({
    answer: [{ text: pieces, hold }],
  });
  await using _gateway = await stage.start();
  let page = await stage.follow();
  const seen: string[] = [];
  let last: string | undefined = (await page.next())?.id;
  await stage.ask("POST", "/api/chat", { body: { message: "Count" } });
  const first = await page.until(({ kind }) => kind === "progress");
  seen.push(first.data.event.text);
  last = first.id;
  await page[Symbol.asyncDispose]();
  goOn();
  for (let isOver = false; !isOver;) {
    page = await stage.follow({ last });
    // Reads a few, and is cut off again.
    for (let read = 0; read < 7 && !isOver; read++) {
      const event = (await page.next())!;
      last = event.id;
      ok(event.kind === "progress" || event.kind === "reply", event.kind);
      isOver = event.kind === "reply";
      if (!isOver && event.data.event.kind === "text") {
        seen.push(event.data.event.text);
      }
    }
    await page[Symbol.asyncDispose]();
  }
  equal(seen.join(""), pieces.join(""));
});

Deno.test("a page that knows nothing is shown the answer that is being written", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await WebStage.create({
    answer: [{ text: ["Half", " and half"], hold }],
  });
  await using _gateway = await stage.start();
  await using first = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Write" } });
  await first.until(({ kind }) => kind === "progress");
  await using late = await stage.follow({ last: "another-1" });
  const state = (await late.next())!;
  equal(state.kind, "state");
  deepEqual(state.data.messages, []);
  equal(state.data.open[0].text, "Write");
  equal((await late.next())?.kind, "message");
  equal((await late.next())?.data.event.text, "Half");
  goOn();
  await late.until(({ kind }) => kind === "reply");
  equal(late.text, "Half and half");
});

Deno.test("the same id is asked once, however often it is sent", async () => {
  await using stage = await WebStage.create({ answer: [{ text: "Once" }] });
  await using _gateway = await stage.start();
  const body = { message: "Hello", id: "0123-4567-89ab" };
  const streams = await Promise.all(
    [1, 2, 3].map(() => stage.ask("POST", "/api/chat", { body, headers: sse })),
  );
  for (const response of streams) {
    await using events = new WebEvents(response);
    const all = await events.all();
    ok(JSON.stringify(all).includes("Once"), JSON.stringify(all));
  }
  const late = await stage.ask("POST", "/api/chat", { body, headers: sse });
  await using events = new WebEvents(late);
  match(JSON.stringify(await events.all()), /"text":"Once"/);
  equal(stage.model.requests.length, 1);
});

Deno.test("a program is allowed on the page, by a press or a word", async () => {
  const call = { name: "exec", arguments: { command: "whoami", args: [] } };
  await using stage = await WebStage.create({
    answer: [{ calls: [call] }, { text: "Done" }],
    config: { tools: { exec: { isolation: "none" } } },
  });
  await using _gateway = await stage.start();
  await using page = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Who are you?" } });
  const asked = await page.until(({ kind }) => kind === "approval");
  deepEqual(asked.data.approval.argv, ["whoami"]);
  const { items } = await (await stage.ask("GET", "/api/approvals")).json();
  equal(items[0].code, asked.data.approval.code);
  equal(items[0].session, "default");
  const path = `/api/approvals/${items[0].code}`;
  const body = { answer: "denied" };
  equal((await stage.ask("POST", path, { body })).status, 200);
  equal((await stage.ask("POST", path, { body })).status, 404);
  await page.until(({ kind, data }) =>
    kind === "settled" && data.answer === "denied"
  );
  const end = await page.until(({ kind, data }) =>
    kind === "progress" && data.event.kind === "toolEnd"
  );
  equal(end.data.event.step.outcome, "refused");
  await page.until(({ kind }) => kind === "reply");
});

Deno.test("an answer is stopped at once, and the model is left", async () => {
  const { promise: hold } = Promise.withResolvers<void>();
  await using stage = await WebStage.create({
    answer: [{ text: ["Half of it", "never"], hold }],
  });
  await using _gateway = await stage.start();
  await using page = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Write a book" } });
  await page.until(({ kind }) => kind === "progress");
  const stopped = await stage.ask("POST", "/api/chat/stop", { body: {} });
  deepEqual(await stopped.json(), { stopped: true });
  const { data } = await page.until(({ kind }) => kind === "reply");
  deepEqual([data.text, data.outcome.kind], ["Half of it", "stopped"]);
  await stage.model.requests[0].left;
  const again = await stage.ask("POST", "/api/chat/stop", { body: {} });
  deepEqual(await again.json(), { stopped: false });
});

Deno.test("a message taken before a SIGKILL is answered, and shown to who comes back", async () => {
  await using stage = await WebStage.create({
    answer: (_request, n) => n === 0 ? { hang: true } : { text: "At last" },
  });
  const before = await stage.start();
  await using page = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Are you there?" } });
  const { id: last } = await page.until(({ kind }) => kind === "message");
  while (stage.model.requests.length === 0) await stage.ask("GET", "/health");
  await before.end("SIGKILL");
  await using _after = await stage.start();
  await using again = await stage.follow({ last });
  equal((await again.next())?.kind, "state");
  for (;;) {
    await using now = await stage.follow();
    const { data } = (await now.next())!;
    const texts = data.messages.map(({ text }: { text: string }) => text);
    if (!texts.includes("At last")) continue;
    deepEqual(texts, ["Are you there?", "At last"]);
    break;
  }
});

Deno.test("/run answers a program once", async () => {
  await using stage = await WebStage.create({ answer: [{ text: "Four" }] });
  await using _gateway = await stage.start();
  const body = { message: "2 + 2?", session: "sums" };
  const response = await stage.ask("POST", "/run", { body });
  deepEqual(await response.json(), {
    ...{ text: "Four", session: "sums", model: "test-model", provider: "test" },
    outcome: { kind: "answered" },
  });
  const { status } = await stage.ask("POST", "/run", { body: { message: "" } });
  equal(status, 400);
});

Deno.test("the same id in two conversations is two messages", async () => {
  await using stage = await WebStage.create({
    answer: [{ text: "First" }, { text: "Second" }],
  });
  await using _gateway = await stage.start();
  const run = async (session: string): Promise<unknown> => {
    const body = { message: "Hello", session, id: "the-same-id" };
    const response = await stage.ask("POST", "/run", { body });
    return (await response.json()).text;
  };
  deepEqual([await run("one"), await run("other")], ["First", "Second"]);
  equal(await run("one"), "First");
});

Deno.test("who waits when the gateway ends is told so, and their streams end in order", async () => {
  const { promise: hold } = Promise.withResolvers<void>();
  await using stage = await WebStage.create({
    answer: [{ text: ["Once ", "upon"], hold }],
  });
  await using gateway = await stage.start();
  await using page = await stage.follow();
  const asked = stage.ask("POST", "/run", { body: { message: "Hello" } });
  await page.until(({ kind }) => kind === "progress");
  gateway.child.kill("SIGTERM");
  const response = await asked;
  equal(response.status, 503);
  equal((await response.json()).error.code, "busy");
  await page.all();
});
