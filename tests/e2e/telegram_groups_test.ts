import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { OpenAIRequest } from "../fakes/openai_server.ts";
import { MENTION } from "../fakes/telegram/person_acts.ts";
import {
  ada,
  bob,
  eve,
  setUpTelegram,
  type StageOptions,
  type TelegramStage,
} from "./telegram_stage.ts";
import { later, runTheJob } from "./run_the_job.ts";

const GROUP = -500;

/** What the bot knows about its person, in three places. */
const SECRETS = ["the-user-file", "the-long-memory", "the-daily-note"];

/** A stage whose workspace tells about its person. */
async function setUpGroup(options: StageOptions): Promise<TelegramStage> {
  const stage = await setUpTelegram(options);
  const workspace = stage.program.path("workspace");
  const today = new Date().toISOString().slice(0, 10);
  await Deno.mkdir(`${workspace}/memory`, { recursive: true });
  const files = ["USER.md", "memory/MEMORY.md", `memory/${today}.md`];
  for (const [at, name] of files.entries()) {
    const text = `- Ada's dentist: ${SECRETS[at]}\n`;
    await Deno.writeTextFile(`${workspace}/${name}`, text);
  }
  return stage;
}

/** Which of the secrets the model was told. */
function told({ body }: OpenAIRequest): string[] {
  const text = JSON.stringify(body.messages);
  return SECRETS.filter((secret) => text.includes(secret));
}

function toolNames({ body }: OpenAIRequest): string[] {
  return (body.tools ?? []).map((tool) => tool.function.name);
}

Deno.test("in a group only what is meant for the bot, by allowed people, is answered, in a thread", async () => {
  await using stage = await setUpTelegram({
    answer: (_, n) => ({ text: `Answer ${n}` }),
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  const inGroup = { chatId: GROUP };
  telegram.acts.write(ada, "Nice weather", inGroup);
  telegram.acts.write(eve, `${MENTION} Tell me all`, inGroup);
  const { message: asked } = telegram.acts.write(
    ada,
    `${MENTION} What now?`,
    inGroup,
  );
  await telegram.until(() => telegram.sent.length === 1);
  const answer = telegram.messages.findLast(({ isBots }) => isBots);
  equal(answer?.replyTo, asked.messageId);
  telegram.acts.write(bob, "And then?", { ...inGroup, replyTo: answer });
  await telegram.until(() => telegram.sent.length === 2);
  telegram.acts.write(bob, "/status@another_bot", inGroup);
  telegram.acts.write(bob, `/help${MENTION}`, inGroup);
  await telegram.until(() => telegram.sent.length === 3);
  deepEqual(telegram.sent.slice(0, 2), [
    { chatId: GROUP, text: "Answer 0" },
    { chatId: GROUP, text: "Answer 1" },
  ]);
  match(telegram.sent[2].text, /^\/start/);
  equal(stage.model.requests.length, 2);
  equal(await gateway.end(), 0);
});

Deno.test("before a group the model is told nothing of the person, in private it is", async () => {
  await using stage = await setUpGroup({ answer: () => ({ text: "Noted" }) });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  telegram.acts.write(ada, `${MENTION} When is the dentist?`, {
    chatId: GROUP,
  });
  await telegram.until(() => telegram.sent.length === 1);
  deepEqual(told(model.requests[0]), []);
  ok(!toolNames(model.requests[0]).includes("recall"));
  telegram.say(ada, "When is the dentist?");
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(told(model.requests[1]), SECRETS);
  ok(toolNames(model.requests[1]).includes("recall"));
});

Deno.test("before a group the model gets at no note by its tools either", async () => {
  const calls = [
    { name: "recall", arguments: { query: "dentist" } },
    {
      name: "filesystem",
      arguments: { action: "read", path: "memory/MEMORY.md" },
    },
    { name: "filesystem", arguments: { action: "read", path: "USER.md" } },
    { name: "exec", arguments: { command: "cat", args: ["USER.md"] } },
    { name: "exec", arguments: { command: "grep", args: ["-r", "the-", "."] } },
  ];
  await using stage = await setUpGroup({
    answer: [{ calls }, { text: "I can't tell" }],
  });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  telegram.acts.write(ada, `${MENTION} When is the dentist?`, {
    chatId: GROUP,
  });
  // What shows that it is being written comes before it.
  await telegram.until(() =>
    telegram.sent.some(({ text }) => text === "I can't tell")
  );
  deepEqual(told(model.requests[1]), []);
});

Deno.test("where private notes are switched on for groups they are told there", async () => {
  await using stage = await setUpGroup({
    answer: () => ({ text: "Noted" }),
    telegram: { private_notes_in_groups: true },
  });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  telegram.acts.write(ada, `${MENTION} When is the dentist?`, {
    chatId: GROUP,
  });
  await telegram.until(() => telegram.sent.length === 1);
  deepEqual(told(model.requests[0]), SECRETS);
});

Deno.test("a job and a background task of a group are told nothing of the person", async () => {
  await using stage = await setUpGroup({
    answer: ({ body }) => {
      const last = body.messages.at(-1);
      if (last?.role === "tool") return { text: "It is under way" };
      return String(last?.content).includes("later")
        ? {
          calls: [
            { name: "spawn", arguments: { task: "the task of the dentist" } },
            {
              name: "cron",
              arguments: {
                action: "add",
                type: "fire_at",
                time: later(),
                message: "the job of the dentist",
              },
            },
          ],
        }
        : { text: `Done: ${last?.content}` };
    },
  });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  telegram.acts.write(ada, `${MENTION} Do it later`, { chatId: GROUP });
  const isSaid = (words: string): boolean =>
    telegram.sent.some(({ text }) => text.endsWith(words));
  await telegram.until(() =>
    isSaid("Done: the task of the dentist") && isSaid("It is under way")
  );
  await runTheJob(stage.program);
  await telegram.until(() => isSaid("Done: the job of the dentist"));
  ok(telegram.sent.every(({ chatId }) => chatId === GROUP));
  equal(model.requests.length, 4);
  deepEqual(model.requests.flatMap(told), []);
});
