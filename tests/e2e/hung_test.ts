import { deepEqual, equal, ok } from "node:assert/strict";
import type { OpenAIAnswer } from "../fakes/openai_script.ts";
import { startSilentServer } from "../fakes/silent_server.ts";
import type { FakePerson } from "../fakes/telegram_server.ts";
import { audience, crowd } from "./kill_script.ts";
import { setUpTelegram, type TelegramStage } from "./telegram_stage.ts";

/** What one of the others waits at most, though the machine is busy. */
const SOON_MS = 3000;

/** What is promised of `/stop`. */
const STOP_MS = 1000;

/** Texts of a chat, in order. */
function said({ telegram }: TelegramStage, { id }: FakePerson): string[] {
  return telegram.sent.filter(({ chatId }) => chatId === id)
    .map(({ text }) => text);
}

/** Milliseconds from a person's words to the next text in their chat. */
async function answerTime(
  stage: TelegramStage,
  person: FakePerson,
  text: string,
): Promise<number> {
  const { length } = said(stage, person);
  const start = performance.now();
  stage.telegram.say(person, text);
  await stage.telegram.until(() => said(stage, person).length > length);
  return performance.now() - start;
}

Deno.test("a hung model, page and program and a slow chat hold up nobody else, and /stop ends each", async () => {
  const [model, page, program, slow, other] = crowd(5);
  const people = [model, page, program, slow, other];
  using silent = startSilentServer();
  const answers: Record<string, OpenAIAnswer> = {
    model: { hang: true },
    page: { calls: [{ name: "web", arguments: { url: silent.url } }] },
    program: {
      calls: [{
        name: "exec",
        arguments: { command: "sh", args: ["-c", "sleep 600"] },
      }],
    },
  };
  await using stage = await setUpTelegram({
    ...audience(people),
    answer: ({ body }) => {
      const text = String(body.messages.at(-1)?.content);
      return answers[text] ?? { text: `re ${text}` };
    },
    config: {
      tools: {
        exec: { allow: ["sh"], isolation: "none" },
        web: { allow_private: [new URL(silent.url).host] },
      },
    },
  });
  const { telegram } = stage;
  const { promise: arrives, resolve: onArrival } = Promise
    .withResolvers<void>();
  await using gateway = await stage.start();
  telegram.fail("sendMessage", { kind: "late", until: arrives });
  telegram.say(slow, "slow");
  await telegram.until(() => isAsked(telegram, "sendMessage"));
  telegram.say(model, "model");
  telegram.say(page, "page");
  telegram.say(program, "program");
  await silent.asked;
  for (let times = 0; times < 3; times++) {
    const time = await answerTime(stage, other, `hello ${times}`);
    ok(time < SOON_MS, `the other waited ${time} ms`);
  }
  deepEqual(
    [model, page, program, slow].flatMap((one) => said(stage, one)),
    [],
  );
  for (const person of [model, page, program]) {
    const time = await answerTime(stage, person, "/stop");
    ok(time < STOP_MS, `/stop took ${time} ms`);
  }
  onArrival();
  await telegram.until(() => said(stage, slow).length > 0);
  equal(await gateway.end(), 0);
  for (const person of [model, page, program]) {
    deepEqual(said(stage, person), ["Stopped."]);
  }
});

Deno.test("a chat that floods holds up nobody else, and can be stopped at once", async () => {
  const [flooding, other] = crowd(2);
  const people = [flooding, other];
  await using stage = await setUpTelegram({
    ...audience(people),
    answer: ({ body }) => {
      const text = String(body.messages.at(-1)?.content);
      return text.startsWith("flood") ? { hang: true } : { text: `re ${text}` };
    },
  });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  for (let at = 0; at < 150; at++) telegram.say(flooding, `flood ${at}`);
  await telegram.until(() => model.requests.length === 1);
  const times = [];
  for (const text of ["one", "two", "three"]) {
    times.push(await answerTime(stage, other, text));
  }
  ok(Math.max(...times) < SOON_MS, `the other waited ${times} ms`);
  const stop = await answerTime(stage, flooding, "/stop");
  ok(stop < STOP_MS, `/stop took ${stop} ms`);
  await telegram.until(() =>
    model.requests.some(({ body }) =>
      body.messages.at(-1)?.content === "flood 1"
    )
  );
  deepEqual(said(stage, other), ["re one", "re two", "re three"]);
  const report = await (await fetch(`${gateway.url}/health`)).json();
  ok(report.queues.inbound <= 100, "the queue is bounded");
});

function isAsked(
  { requests }: TelegramStage["telegram"],
  wanted: string,
): boolean {
  return requests.some(({ method }) => method === wanted);
}
