import { deepEqual, equal, match, ok } from "node:assert/strict";
import { ada, bob, eve, setUpTelegram } from "./telegram_stage.ts";

Deno.test("what a person writes in Telegram is answered there, from a model with tools", async () => {
  await using stage = await setUpTelegram({
    answer: [
      {
        calls: [{
          name: "filesystem",
          arguments: { action: "write", path: "a.txt", content: "one" },
        }],
      },
      { text: "It is **written**." },
    ],
  });
  const { telegram, program } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Write one into a.txt");
  await telegram.until(() => telegram.sent.length === 1);
  deepEqual(telegram.sent, [{ chatId: ada.id, text: "It is written." }]);
  equal(
    await Deno.readTextFile(program.path("workspace/a.txt")),
    "one",
  );
  equal(await gateway.end(), 0);
});

Deno.test("a stranger gets no answer, and the log says how to let them in", async () => {
  await using stage = await setUpTelegram({ answer: [{ text: "Hello Bob" }] });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(eve, "Hello?");
  telegram.say(bob, "Hello");
  await telegram.until(() => telegram.sent.length === 1);
  equal(telegram.sent[0].chatId, bob.id);
  match(
    gateway.log,
    /miniclaw config set channels\.telegram\.allow_from '11,12,13'/,
  );
  ok(!gateway.log.includes(telegram.token));
});
