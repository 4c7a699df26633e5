import { deepEqual, equal, ok } from "node:assert/strict";
import type { OpenAIAnswer } from "../fakes/openai_script.ts";
import { startSilentServer } from "../fakes/silent_server.ts";
import type { FakePerson } from "../fakes/telegram_server.ts";
import { audience, crowd } from "./kill_script.ts";
import { setUpTelegram, type TelegramStage } from "./telegram_stage.ts";
import { undisturbed } from "../fakes/undisturbed.ts";

/** What one of the others waits at most, on a busy machine; what hangs takes 30 s. */
const SOON_MS = 10_000;

/** What is promised of `/stop`, beside the time that any answer takes here. */
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

async function answerTimes(
  stage: TelegramStage,
  person: FakePerson,
  count: number,
): Promise<number[]> {
  const times = [];
  for (let at = 0; at < count; at++) {
    times.push(await answerTime(stage, person, `hello ${at}`));
  }
  return times;
}

Deno.test("a hung model, page and program and a slow chat hold up nobody else, and /stop ends each", async () => {
  await undisturbed(async () => {
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
    const times = await answerTimes(stage, other, 3);
    const usual = Math.max(...times);
    ok(usual < SOON_MS, `the other waited ${times} ms`);
    deepEqual(
      [model, page, program, slow].flatMap((one) => said(stage, one)),
      [],
    );
    for (const person of [model, page, program]) {
      const time = await answerTime(stage, person, "/stop");
      ok(time < usual + STOP_MS, `/stop took ${time} ms`);
    }
    onArrival();
    await telegram.until(() => said(stage, slow).length > 0);
    equal(await gateway.end(), 0);
    for (const person of [model, page, program]) {
      deepEqual(said(stage, person), ["Stopped."]);
    }
  });
});

Deno.test("a chat that floods holds up nobody else, and can be stopped at once", async () => {
  await undisturbed(async () => {
    const [flooding, other] = crowd(2);
    const people = [flooding, other];
    await using stage = await setUpTelegram({
      ...audience(people),
      answer: ({ body }) => {
        const text = String(body.messages.at(-1)?.content);
        return text.startsWith("flood")
          ? { hang: true }
          : { text: `re ${text}` };
      },
    });
    const { telegram, model } = stage;
    await using gateway = await stage.start();
    for (let at = 0; at < 150; at++) telegram.say(flooding, `flood ${at}`);
    await telegram.until(() => model.requests.length === 1);
    const times = await answerTimes(stage, other, 3);
    const usual = Math.max(...times);
    ok(usual < SOON_MS, `the other waited ${times} ms`);
    const stop = await answerTime(stage, flooding, "/stop");
    ok(stop < usual + STOP_MS, `/stop took ${stop} ms`);
    await telegram.until(() =>
      model.requests.some(({ body }) =>
        body.messages.at(-1)?.content === "flood 1"
      )
    );
    deepEqual(said(stage, other), ["re hello 0", "re hello 1", "re hello 2"]);
    const report = await (await fetch(`${gateway.url}/health`)).json();
    ok(report.queues.inbound <= 100, "the queue is bounded");
  });
});

function isAsked(
  { requests }: TelegramStage["telegram"],
  wanted: string,
): boolean {
  return requests.some(({ method }) => method === wanted);
}
