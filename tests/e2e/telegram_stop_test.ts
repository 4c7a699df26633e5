import { deepEqual, equal, match } from "node:assert/strict";
import { startSilentServer } from "../fakes/silent_server.ts";
import { strayProcesses } from "../hostile/stray_processes.ts";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { TelegramStage } from "./telegram_stage.ts";
import { inTime } from "../fakes/in_time.ts";

/** Whether the chat of that person was told that. */
function heard(
  { telegram }: TelegramStage,
  words: RegExp,
  { id } = ada,
): boolean {
  return telegram.sent.some(({ chatId, text }) =>
    chatId === id && words.test(text)
  );
}

/** Milliseconds from the person's `/stop` to its answer. */
async function stop(stage: TelegramStage, words = "/stop"): Promise<number> {
  const start = performance.now();
  stage.telegram.say(ada, words);
  await stage.telegram.until(() => heard(stage, /^Stopped\b/));
  return performance.now() - start;
}

/** Returns once no process has that word on its command line. */
async function gone(word: string): Promise<void> {
  while ((await strayProcesses(word)).length > 0);
}

/** Returns once a process has that word on its command line. */
async function there(word: string): Promise<void> {
  while ((await strayProcesses(word)).length === 0);
}

Deno.test("/stop ends a model call within a second, and what was said stays", async () => {
  await inTime(1000, async () => {
    const { promise: hold } = Promise.withResolvers<void>();
    await using stage = await setUpTelegram({
      answer: [{ text: ["Half of it", "never"], hold }, { text: "The next" }],
    });
    const { telegram, model } = stage;
    await using _gateway = await stage.start();
    telegram.say(ada, "Write a book");
    await telegram.until(() => telegram.traces.drafts.length > 0);
    const took = await stop(stage);
    await model.requests[0].left;
    await telegram.until(() => heard(stage, /^Half of it\n\n\(stopped\)$/));
    telegram.say(ada, "And now?");
    await telegram.until(() => heard(stage, /^The next$/));
    equal(telegram.sent.length, 3);
    return took;
  });
});

Deno.test("/stop ends a running program within a second, and it is gone", async () => {
  await inTime(1000, async () => {
    const seconds = `4711${Deno.pid}`;
    const calls = [{
      name: "exec",
      arguments: { command: "sleep", args: [seconds], timeout_seconds: 600 },
    }];
    await using stage = await setUpTelegram({
      answer: [{ calls }, { text: "The next" }],
      config: {
        tools: { exec: { allow: ["sleep"], timeout_seconds: 600 } },
      },
    });
    const { telegram } = stage;
    await using _gateway = await stage.start();
    telegram.say(ada, "Sleep");
    await there(`sleep ${seconds}`);
    const start = performance.now();
    await stop(stage);
    await gone(`sleep ${seconds}`);
    const took = performance.now() - start;
    telegram.say(ada, "And now?");
    await telegram.until(() => heard(stage, /^The next$/));
    deepEqual(telegram.sent.map(({ text }) => text), ["Stopped.", "The next"]);
    return took;
  });
});

Deno.test("/stop ends the wait for a page that hangs within a second, and the others are answered meanwhile", async () => {
  await inTime(1000, async () => {
    using page = startSilentServer();
    await using stage = await setUpTelegram({
      answer: ({ body }) =>
        body.messages.at(-1)?.content === "Look"
          ? { calls: [{ name: "web", arguments: { url: page.url } }] }
          : { text: "The next" },
      config: {
        tools: { web: { allow_private: [new URL(page.url).host] } },
      },
    });
    const { telegram } = stage;
    await using _gateway = await stage.start();
    telegram.say(ada, "Look");
    await page.asked;
    telegram.say(bob, "Are you there?");
    await telegram.until(() => heard(stage, /^The next$/, bob));
    const took = await stop(stage);
    await page.left;
    telegram.say(ada, "And now?");
    await telegram.until(() => heard(stage, /^The next$/));
    return took;
  });
});

Deno.test("/stop all ends the background too, and without work says so", async () => {
  const seconds = `4712${Deno.pid}`;
  const calls = [{
    name: "spawn",
    arguments: { command: "sleep", args: [seconds] },
  }];
  await using stage = await setUpTelegram({
    answer: [{ calls }, { text: "Under way" }],
    config: { tools: { exec: { allow: ["sleep"] } } },
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(bob, "/stop");
  await telegram.until(() => heard(stage, /^Nothing is running/, bob));
  telegram.say(ada, "Sleep in the background");
  await telegram.until(() => heard(stage, /^Under way$/));
  await there(`sleep ${seconds}`);
  telegram.say(ada, "/status");
  await telegram.until(() => heard(stage, /In the background:\n• b1: sleep/));
  // Another chat's work isn't theirs to end.
  telegram.say(bob, "/stop all");
  telegram.say(ada, "/stop all");
  await telegram.until(() => heard(stage, /^Stopped b1: sleep/));
  await gone(`sleep ${seconds}`);
  match(telegram.sent.filter(({ chatId }) => chatId === bob.id)[1].text, /^No/);
});
