import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Outcome } from "./program.ts";
import { ada, setUpTelegram } from "./telegram_stage.ts";
import type { TelegramStage } from "./telegram_stage.ts";
import { undisturbed } from "../fakes/undisturbed.ts";

/**
 * Moments that come soon, as a person would type them, each later than the one
 * before: one that passed before it was heard of is refused.
 */
function moments(): () => string {
  let milliseconds = 750;
  return () => new Date(Date.now() + (milliseconds *= 2)).toISOString();
}

/** `miniclaw cron …`, which has to do what it is told. */
async function cron(
  { program }: TelegramStage,
  ...args: string[]
): Promise<Outcome> {
  const outcome = await program.run(["cron", ...args]);
  equal(outcome.code, 0, outcome.stderr);
  return outcome;
}

/** Adds a job to Ada's chat and returns its id. */
async function add(stage: TelegramStage, ...args: string[]): Promise<string> {
  const chat = ["--chat", `telegram:${ada.id}`];
  const { stdout } = await cron(stage, "add", ...chat, ...args);
  return /Added the job (\S+?),/.exec(stdout)?.[1] ?? "";
}

/** Lets every job be an hour and more older, as after a night without power. */
async function missAll({ program }: TelegramStage): Promise<void> {
  const path = program.path("state/jobs.json");
  const text = await Deno.readTextFile(path);
  const older = text.replace(
    /"(20\d\d-[^"]+Z)"/g,
    (_, time) => `"${new Date(Date.parse(time) - 65 * 60_000).toISOString()}"`,
  );
  ok(older !== text);
  await Deno.writeTextFile(path, older);
}

function said({ telegram }: TelegramStage): string[] {
  return telegram.sent.map(({ text }) => text);
}

Deno.test("a job that the model made in a chat fires, and its answer arrives there", async () => {
  const soon = moments();
  await using stage = await setUpTelegram({
    answer: ({ body }, n) => {
      const { role, content } = body.messages.at(-1)!;
      if (n === 0 || /^Error: .*a time after now/.test(String(content))) {
        const args = {
          ...{ action: "add", type: "fire_at", time: soon() },
          message: "Ask about the soup",
        };
        return { calls: [{ name: "cron", arguments: args }] };
      }
      return { text: role === "tool" ? "I will" : `Now: ${content}` };
    },
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Remind me of the soup");
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(telegram.sent, [
    { chatId: ada.id, text: "I will" },
    { chatId: ada.id, text: "Now: Ask about the soup" },
  ]);
  await gateway.says(/INFO {2}schedule: The job \S+ fired\n/);
  // It knows what came of it, soon after.
  const end = performance.now() + 60_000;
  for (;;) {
    const { jobs } = await stage.program.readJson("state/jobs.json") as {
      jobs: { last_result?: string }[];
    };
    if (jobs.length === 0 || jobs[0].last_result === "answered") break;
    ok(performance.now() < end, `it is ${jobs[0].last_result}`);
  }
});

Deno.test("the cron commands hold at once while the gateway runs, and a text needs no model", async () => {
  await using stage = await setUpTelegram({
    answer: () => ({ text: "From the model" }),
  });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  const soon = moments();
  await undisturbed(() =>
    add(stage, "--at", soon(), "--text", "-m", "Soup *now*!")
  );
  await telegram.until(() => telegram.sent.length === 1);
  equal(model.requests.length, 0);
  const id = await add(stage, "--every", "60", "-m", "How is the soup?");
  match((await cron(stage, "list")).stdout, new RegExp(`${id}.*soup`));
  match((await cron(stage, "run", id)).stdout, /runs now/);
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(said(stage), ["Soup now!", "From the model"]);
  await cron(stage, "disable", id);
  match((await cron(stage, "list")).stdout, /disabled/);
  await cron(stage, "enable", id);
  await cron(stage, "remove", id);
  ok(!(await cron(stage, "list")).stdout.includes(id));
});

Deno.test("what was added, asked for and missed while the gateway was down is done once on its return", async () => {
  await using stage = await setUpTelegram({
    answer: ({ body }) => ({ text: `Now: ${body.messages.at(-1)?.content}` }),
  });
  const { telegram, model } = stage;
  const missed = await add(stage, "--every", "10", "-m", "missed");
  await add(stage, "--every", "10", "--missed", "skip", "-m", "skipped");
  await missAll(stage);
  const asked = await add(stage, "--cron", "0 4 * * *", "-m", "asked for");
  match((await cron(stage, "run", asked)).stdout, /No gateway runs/);
  await using gateway = await stage.start();
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(said(stage).sort(), ["Now: asked for", "Now: missed"]);
  equal(await gateway.end(), 0);
  await using again = await stage.start();
  await cron(stage, "run", missed);
  await telegram.until(() => telegram.sent.length === 3);
  equal(model.requests.length, 3);
  equal(await again.end(), 0);
});

Deno.test("a missed job of a group is told nothing of the person on its return", async () => {
  await using stage = await setUpTelegram({ answer: () => ({ text: "Done" }) });
  const { telegram, model, program } = stage;
  await Deno.mkdir(program.path("workspace/memory"), { recursive: true });
  await Deno.writeTextFile(program.path("workspace/USER.md"), "the-user-file");
  await cron(
    ...[stage, "add", "--chat", "telegram:-500", "--every", "10"] as const,
    ...["-m", "missed"],
  );
  await missAll(stage);
  await using _gateway = await stage.start();
  await telegram.until(() => telegram.sent.length === 1);
  equal(telegram.sent[0].chatId, -500);
  ok(!JSON.stringify(model.requests[0].body).includes("the-user-file"));
});

Deno.test("a job that fired just before a kill is answered once", async () => {
  const { promise: hold } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: (_, n) =>
      n === 0 ? { text: ["Half", "way"], hold } : { text: "Done" },
  });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  const id = await add(stage, "--every", "10", "-m", "Do it");
  await cron(stage, "run", id);
  await gateway.says(/The job \S+ fired/);
  await telegram.until(() => telegram.traces.drafts.length > 0);
  await gateway.end("SIGKILL");
  await using again = await stage.start();
  await telegram.until(() => telegram.sent.length === 1);
  // Whatever would fire a second time would have done so by the next.
  await cron(stage, "run", id);
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(said(stage), ["Done", "Done"]);
  equal(model.requests.length, 3);
  equal(await again.end(), 0);
});
