import { deepEqual, equal, match } from "node:assert/strict";
import { MENTION } from "../fakes/telegram/person_acts.ts";
import { addProviders, keysIn, modelsIn } from "./other_provider.ts";
import { ada, bob, eve, setUpTelegram } from "./telegram_stage.ts";
import type { TelegramStage } from "./telegram_stage.ts";

/** What was said in that chat, once it is so much. */
async function said(
  { telegram }: TelegramStage,
  chatId: number,
  count: number,
): Promise<string[]> {
  const all = (): string[] =>
    telegram.sent.filter((one) => one.chatId === chatId)
      .map(({ text }) => text);
  await telegram.until(() => all().length >= count);
  return all();
}

Deno.test("/new forgets the conversation, and /status counts it and today's tokens", async () => {
  await using stage = await setUpTelegram({ answer: () => ({ text: "Yes" }) });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "One");
  await said(stage, ada.id, 1);
  telegram.say(ada, "/status");
  const [, status] = await said(stage, ada.id, 2);
  match(status, /^Model: test-model \(test\)\n/);
  match(status, /\nConversation: telegram_11, 2 messages\n/);
  match(status, /\nTokens today: 18\n/);
  match(status, /\nIn the background: nothing$/);
  telegram.say(ada, "/new");
  match((await said(stage, ada.id, 3))[2], /^A fresh conversation begins/);
  telegram.say(ada, "Two");
  await said(stage, ada.id, 4);
  const texts = model.requests[1].body.messages
    .filter(({ role }) => role === "user").map(({ content }) => content);
  deepEqual(texts, ["Two"]);
});

Deno.test("/model shows, refuses and changes the model of this chat alone", async () => {
  await using stage = await setUpTelegram({
    answer: ({ body }) => ({ text: `I am ${body.model}` }),
    models: ["test-model", "other-model"],
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "/model othr-model");
  match(
    (await said(stage, ada.id, 1))[0],
    /^There is no model "othr-model" here\. Did you mean other-model\?/,
  );
  telegram.say(ada, "/model other-model");
  await said(stage, ada.id, 2);
  telegram.say(bob, "Who are you?");
  deepEqual(await said(stage, bob.id, 1), ["I am test-model"]);
  equal(await gateway.end(), 0);
  // It is kept with the conversation, so a restart doesn't forget it.
  await using _again = await stage.start();
  telegram.say(ada, "Who are you?");
  equal((await said(stage, ada.id, 3))[2], "I am other-model");
});

Deno.test("/model goes to another provider and back, by name or by both names", async () => {
  await using stage = await setUpTelegram({
    answer: () => ({ text: "Usual" }),
    models: ["test-model", "second-model"],
  });
  const { telegram, model } = stage;
  await using providers = await addProviders(stage);
  const { house, other } = providers;
  const gateway = await stage.start();
  let count = 0;
  const told = async (text: string): Promise<string> => {
    telegram.say(ada, text);
    return (await said(stage, ada.id, ++count))[count - 1];
  };
  equal(
    await told("/model"),
    `This chat uses test-model (test).

Known at test:
• second-model
• test-model

Known at offline:
• offline

Known at house:
• local:1b

Known at other:
• other-model
• test-model`,
  );
  // It is at the chat's provider, which goes before the others.
  match(await told("/model test-model"), /uses test-model \(test\)\.$/);
  match(await told("/model local:1b"), /uses local:1b \(house\)\.$/);
  equal(await told("Who are you?"), "I am at home");
  match(await told("/status"), /^Model: local:1b \(house\)\n/);
  equal(await gateway.end(), 0);
  await using _again = await stage.start();
  equal(await told("And now?"), "I am at home");
  match(await told("/model other test-model"), /uses test-model \(other\)/);
  equal(await told("And now?"), "I am the other");
  // The one in force has it too, but the chat's own is looked at first.
  match(await told("/model test-model"), /uses test-model \(other\)/);
  match(await told("/model house gpt"), /^There is no model "house gpt" here/);
  match(await told("/model second-model"), /uses second-model \(test\)/);
  equal(await told("And now?"), "Usual");
  deepEqual(modelsIn(house.requests), ["local:1b", "local:1b"]);
  deepEqual(modelsIn(other.requests), ["test-model"]);
  deepEqual(modelsIn(model.requests), ["second-model"]);
  deepEqual(keysIn(house.requests), ["none"]);
});

Deno.test("/start, /help and the menu name the commands, and an unknown one the nearest", async () => {
  await using stage = await setUpTelegram({
    telegram: { allow_from: [ada.id, bob.id, eve.id] },
  });
  const { telegram, model } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "/start");
  telegram.say(bob, "/help");
  telegram.say(eve, "/stauts");
  telegram.acts.write(ada, `/helo${MENTION}`, { chatId: -500 });
  match((await said(stage, ada.id, 1))[0], /\/help/);
  const [help] = await said(stage, bob.id, 1);
  const names = [...help.matchAll(/^\/(\w+) - /gm)].map(([, name]) => name);
  deepEqual(names, [
    ..."start new stop status model approve deny help".split(" "),
  ]);
  await telegram.until(() => telegram.traces.commands.length > 0);
  deepEqual(telegram.traces.commands.map(({ command }) => command), names);
  match(
    (await said(stage, eve.id, 1))[0],
    /no command \/stauts\. Did you mean \/status\?/,
  );
  match((await said(stage, -500, 1))[0], /Did you mean \/help\?/);
  equal(model.requests.length, 0);
});

Deno.test("/status is answered at once while a turn hangs", async () => {
  const asked = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: () => {
      asked.resolve();
      return { hang: true };
    },
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "Hang");
  await asked.promise;
  telegram.say(ada, "/status");
  const [status] = await said(stage, ada.id, 1);
  match(status, /\nAnswering since 20\d\d-/);
});
