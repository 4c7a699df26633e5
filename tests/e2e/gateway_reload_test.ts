import { deepEqual, equal, match, ok } from "node:assert/strict";
import { reconfigure } from "./reconfigure.ts";
import { ada, bob, eve, setUpTelegram } from "./telegram_stage.ts";

Deno.test("who may write is read anew for the next message", async () => {
  await using stage = await setUpTelegram({
    answer: ({ body }) => ({ text: `To ${body.messages.at(-1)?.content}` }),
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(eve, "one");
  await gateway.says(/allow_from '11,12,13'/);
  await reconfigure(stage, gateway, ({ channels }) => {
    channels.telegram.allow_from = [eve.id];
  });
  telegram.say(eve, "two");
  await telegram.until(() => telegram.sent.length === 1);
  telegram.say(ada, "three");
  await gateway.says(/allow_from '13,11'/);
  deepEqual(telegram.sent, [{ chatId: eve.id, text: "To two" }]);
  equal(await gateway.end(), 0);
});

Deno.test("another model is asked from the next message on, and the log tells more or less as told", async () => {
  await using stage = await setUpTelegram({
    models: ["test-model", "other-model"],
    answer: ({ body }) => ({ text: `I am ${body.model}` }),
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  await reconfigure(stage, gateway, (tree) => {
    tree.agent.model = "other-model" as never;
  });
  telegram.say(ada, "Who are you?");
  await telegram.until(() => telegram.sent.length === 1);
  equal(telegram.sent[0].text, "I am other-model");
  const tree = await stage.program.readJson("config.json");
  await stage.program.writeConfig({ ...tree, log: { level: "error" } });
  // Below that level nothing says that it was read, but what it does.
  let quiet = gateway.log.length;
  do {
    quiet = gateway.log.length;
    telegram.say(bob, "And you?");
    const count = telegram.sent.length + 1;
    await telegram.until(() => telegram.sent.length === count);
  } while (gateway.log.length > quiet);
  ok(!/read anew[^]*read anew/.test(gateway.log), gateway.log);
  match(gateway.log, /INFO {2}model: test /);
});

Deno.test("a channel is switched off and on without a restart", async () => {
  await using stage = await setUpTelegram({ answer: () => ({ text: "Yes" }) });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "One");
  await telegram.until(() => telegram.sent.length === 1);
  await reconfigure(stage, gateway, ({ channels }) => {
    channels.telegram.enabled = false;
  });
  const { channels } = await (await fetch(`${gateway.url}/health`)).json();
  ok(!("telegram" in channels));
  telegram.say(ada, "Two");
  await reconfigure(stage, gateway, ({ channels }) => {
    channels.telegram.enabled = true;
  });
  await telegram.until(() => telegram.sent.length === 2);
  equal(await gateway.end(), 0);
});
