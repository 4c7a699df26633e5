import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { FakeMessage } from "../fakes/telegram/model.ts";
import { MENTION } from "../fakes/telegram/person_acts.ts";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { TelegramStage } from "./telegram_stage.ts";

const GROUP = -500;

function said({ telegram }: TelegramStage): string[] {
  return telegram.sent.map(({ text }) => text);
}

/** What the bot wrote that is still there. */
function botsMessages({ telegram }: TelegramStage): FakeMessage[] {
  return telegram.messages.filter(({ isBots, isDeleted }) =>
    isBots && !isDeleted
  );
}

Deno.test("in private an answer shows as a draft while it is written, and is one clean message in the end", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: [{ text: ["So **far** ", "so good"], hold }],
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "How is it going?");
  await telegram.until(() => telegram.traces.drafts.length > 0);
  deepEqual(telegram.sent, []);
  equal(telegram.traces.drafts[0].text.trim(), "So far");
  ok(telegram.traces.actions.some(({ action }) => action === "typing"));
  goOn();
  await telegram.until(() => telegram.sent.length === 1);
  deepEqual(said(stage), ["So far so good"]);
  equal(botsMessages(stage)[0].edits, 0);
});

Deno.test("in a group an answer shows in a message that is gone once the whole is sent", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: [{ text: ["So far ", "so good"], hold }],
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.acts.write(ada, `${MENTION} How is it going?`, { chatId: GROUP });
  await telegram.until(() => botsMessages(stage).length === 1);
  equal(botsMessages(stage)[0].text.trim(), "So far");
  goOn();
  await telegram.until(() => said(stage).includes("So far so good"));
  await telegram.until(() => botsMessages(stage).length === 1);
  deepEqual(botsMessages(stage).map(({ text }) => text), ["So far so good"]);
});

Deno.test("a long answer comes in parts, whole and in order, and none is too long", async () => {
  const words = Array.from({ length: 2500 }, (_, n) => `word${n}`).join(" ");
  await using stage = await setUpTelegram({
    answer: [{ text: [`${words}\n\n\`\`\`\n`, "code\n".repeat(300), "```"] }],
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "Tell me all");
  await telegram.until(() => said(stage).join("").endsWith("code"));
  ok(telegram.sent.length > 4, `${telegram.sent.length} parts`);
  ok(said(stage).every((text) => text.length <= 4096));
  const found = said(stage).join(" ").match(/word\d+/g);
  equal(found?.join(" "), words);
});

Deno.test("Markdown that is broken arrives as words", async () => {
  const text = "**bold *and ~~open\n\n| a | b\n```\nnever closed <b>&amp; [x](";
  await using stage = await setUpTelegram({ answer: [{ text }] });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "Break it");
  await telegram.until(() => telegram.sent.length === 1);
  match(said(stage)[0], /bold[^]*open[^]*never closed/);
});

Deno.test("what it can't take in yet is said in a sentence, and the words below it are answered", async () => {
  await using stage = await setUpTelegram({
    answer: ({ body }) => ({
      text: `You said: ${body.messages.at(-1)?.content}`,
    }),
  });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  const file = { file_id: "1", file_unique_id: "1", file_size: 1 };
  const send = (fields: Record<string, unknown>, person = ada): void => {
    telegram.acts.write(person, "", { fields: { text: undefined, ...fields } });
  };
  send({ photo: [{ ...file, width: 1, height: 1 }] });
  send({ voice: { ...file, duration: 3 } });
  send({ document: { ...file, file_name: "a.pdf" } });
  await telegram.until(() => telegram.sent.length === 3);
  match(said(stage)[0], /^I can't look at pictures yet\. /);
  match(said(stage)[1], /^I can't listen to voice messages yet\. /);
  match(said(stage)[2], /^I can't open files that are sent here yet\. /);
  equal(model.requests.length, 0);
  const photo = [{ ...file, width: 1, height: 1 }];
  send({ photo, caption: "What is it?" }, bob);
  await telegram.until(() => telegram.sent.length === 5);
  deepEqual(said(stage).slice(3), [
    "I can't look at pictures yet: I go by the words below it alone.",
    "You said: What is it?",
  ]);
});

Deno.test("an edit changes what still waits, and is told to come too late for what doesn't", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: async ({ body }, n) => {
      if (n === 0) await hold;
      return { text: `You said: ${body.messages.at(-1)?.content}` };
    },
  });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  const { message: first } = telegram.acts.write(ada, "One");
  await telegram.until(() => telegram.traces.actions.length > 0);
  const { message: second } = telegram.acts.write(ada, "Two");
  telegram.acts.edit(ada, second, "Two and a half");
  telegram.acts.edit(ada, first, "One and a half");
  // A link's preview is told as an edit too, and is none.
  telegram.acts.edit(ada, second, "Two and a half");
  telegram.say(bob, "/help");
  await telegram.until(() => said(stage).some((text) => /^\/start/.test(text)));
  goOn();
  await telegram.until(() => telegram.sent.length === 4);
  deepEqual(said(stage).slice(1), [
    "You said: One",
    "You said: Two and a half",
    "I had already begun with the earlier text. Send the new one as a message of its own if it changes what you want.",
  ]);
  equal(model.requests.length, 2);
  equal(await gateway.end(), 0);
});

Deno.test("an update that is told twice is answered once", async () => {
  await using stage = await setUpTelegram({
    answer: (_, n) => ({ text: `Answer ${n}` }),
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  const { update } = telegram.acts.write(ada, "One");
  await telegram.until(() => telegram.sent.length === 1);
  telegram.queue.repeat(update);
  telegram.say(ada, "Two");
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(said(stage), ["Answer 0", "Answer 1"]);
});
