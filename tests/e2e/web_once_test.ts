import { deepEqual, equal, ok } from "node:assert/strict";
import { abortable } from "../../src/base/abortable.ts";
import { startDeadline } from "../../src/base/deadline.ts";
import { lockFile } from "../../src/base/lock_file.ts";
import { empty, hear } from "../../src/gateway/page/files/chat/conversation.js";
import { WebEvents } from "./web_events.ts";
import { WebStage } from "./web_stage.ts";

const LIMIT_MS = 30_000;
/** What a turn that runs is given to come to its end. */
const GRACE_MS = 10_000;
const sse = { accept: "text/event-stream" };

async function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  using limit = startDeadline(LIMIT_MS);
  return await abortable(promise, limit.signal);
}

/** The chat's messages as a page that heard all that shows them. */
function shown(page: WebEvents): string[] {
  return page.heard.reduce(hear, empty).messages
    .map(({ role, text }) => `${role}: ${text}`);
}

/** Has a job of the web chat say something, now. */
async function runJob(stage: WebStage, text: boolean): Promise<void> {
  const schedule = { type: "interval", minutes: 600 };
  const body = { message: "Wake me", schedule, text };
  const added = await stage.ask("POST", "/api/jobs", { body });
  const { id } = await added.json();
  equal((await stage.ask("POST", `/api/jobs/${id}/run`)).status, 202);
}

for (const text of [false, true]) {
  const what = text ? "a job's words" : "an answer to a job";
  Deno.test(`one message is shown of ${what}, to who comes between its saving and its telling, and to who comes later`, async () => {
    await using stage = await WebStage.create({
      answer: [{ text: "Wake up" }],
    });
    await using _gateway = await stage.start();
    await using early = await stage.follow();
    await early.next();
    const lock = stage.program.path("state/locks/kept_web_default.lock");
    await Deno.mkdir(lock.slice(0, lock.lastIndexOf("/")), { recursive: true });
    const come = async (): Promise<WebEvents> => {
      using _held = await lockFile(lock);
      await runJob(stage, text);
      await saved(stage);
      const page = await stage.follow();
      await page.next();
      return page;
    };
    await using between = await come();
    for (const page of [early, between]) {
      await inTime(page.until(({ kind }) => kind === "reply"));
    }
    await using late = await stage.follow();
    await late.next();
    const all = text
      ? ["assistant: Wake me"]
      : ["user: Wake me", "assistant: Wake up"];
    for (const page of [early, between, late]) deepEqual(shown(page), all);
  });
}

/** Returns once its turn is on the disk, and its telling is being held up. */
async function saved(stage: WebStage): Promise<void> {
  const path = stage.program.path("state/journal/journal.jsonl");
  while (!/"kind":"answered"/.test(await Deno.readTextFile(path))) {
    await (await stage.ask("GET", "/health")).text();
  }
}

Deno.test("who sends an id again after a restart waits for the same answer, though others are first", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await WebStage.create({
    answer: (_request, n) =>
      [{ hang: true } as const, { text: ["One"], hold }, { text: "Four" }][n],
    config: {
      agent: { provider: "test", model: "test-model", concurrency: 1 },
    },
  });
  const before = await stage.start();
  await stage.ask("POST", "/api/chat", {
    body: { message: "Hello", session: "first" },
  });
  const body = { message: "2 + 2?", id: "0123-4567-89ab" };
  const taken = await stage.ask("POST", "/api/chat", { body });
  equal(taken.status, 202);
  while (stage.model.requests.length === 0) await stage.ask("GET", "/health");
  await before.end("SIGKILL");
  await using _after = await stage.start();
  const asked = stage.ask("POST", "/run", { body });
  const also = await stage.ask("POST", "/api/chat", { body, headers: sse });
  await using events = new WebEvents(also);
  equal((await events.next())?.kind, "message");
  goOn();
  const response = await asked;
  deepEqual([response.status, (await response.json()).text], [200, "Four"]);
  equal((await events.all()).at(-1)?.data.text, "Four");
  equal(stage.model.requests.length, 3);
});

Deno.test("a failure is told in the same words after the page is loaded again, and after a restart", async () => {
  await using stage = await WebStage.create({
    answer: [{ status: 401, body: "No such key" }],
    config: { language: "fr" },
  });
  const before = await stage.start();
  await using page = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Hello" } });
  const { data } = await page.until(({ kind }) => kind === "reply");
  const { message, hint } = data.outcome;
  equal(data.outcome.kind, "failed");
  const again = async (): Promise<unknown> => {
    await using late = await stage.follow();
    const { data: { messages } } = (await late.next())!;
    equal(messages.length, 2);
    return messages[1].outcome;
  };
  deepEqual(await again(), { kind: "failed", message, hint });
  await before.end("SIGKILL");
  await using _after = await stage.start();
  deepEqual(await again(), { kind: "failed", message, hint });
});

Deno.test("a gateway that ends waits for nobody's word, and asks again after the next start", async () => {
  const call = { name: "exec", arguments: { command: "whoami", args: [] } };
  await using stage = await WebStage.create({
    answer: [{ calls: [call] }, { calls: [call] }, { text: "Done" }],
    config: { tools: { exec: { isolation: "none" } } },
  });
  const before = await stage.start();
  await using page = await stage.follow();
  await stage.ask("POST", "/api/chat", { body: { message: "Who are you?" } });
  await page.until(({ kind }) => kind === "approval");
  const start = performance.now();
  equal(await before.end("SIGTERM"), 0);
  ok(performance.now() - start < GRACE_MS);
  await using _after = await stage.start();
  await using again = await stage.follow();
  const { data } = await inTime(
    again.until(({ kind, data }) =>
      kind === "approval" || kind === "state" && data.approvals.length > 0
    ),
  );
  const { code } = data.approval ?? data.approvals[0];
  const body = { answer: "once" };
  const path = `/api/approvals/${code}`;
  equal((await stage.ask("POST", path, { body })).status, 200);
  const reply = await inTime(again.until(({ kind }) => kind === "reply"));
  equal(reply.data.text, "Done");
});
