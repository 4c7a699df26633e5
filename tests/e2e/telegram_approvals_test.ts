import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { FakeMessage } from "../fakes/telegram/model.ts";
import { MENTION } from "../fakes/telegram/person_acts.ts";
import { pathExists } from "../../src/base/path_exists.ts";
import {
  ada,
  bob,
  eve,
  setUpTelegram,
  type StageOptions,
  type TelegramStage,
} from "./telegram_stage.ts";

const GROUP = -500;

/** A program that isn't on the list; it runs without a jail, so that any machine can. */
const config: StageOptions["config"] = {
  tools: { exec: { allow: [], isolation: "none" } },
};

function touch(...names: string[]): StageOptions["answer"] {
  return names.flatMap((name) => [
    {
      calls: [{ name: "exec", arguments: { command: "touch", args: [name] } }],
    },
    { text: `Over with ${name}` },
  ]);
}

/** The latest question with buttons, once there are so many. */
async function question(
  { telegram }: TelegramStage,
  count = 1,
): Promise<FakeMessage> {
  const asked = (): FakeMessage[] =>
    telegram.messages.filter(({ text }) => text.startsWith("May I run this?"));
  await telegram.until(() => asked().length === count);
  return asked()[count - 1];
}

function labels({ buttons }: FakeMessage): string[] {
  return buttons.flat().map(({ text }) => text);
}

/** The data of the button with that label. */
function data({ buttons }: FakeMessage, label: string): string | undefined {
  return buttons.flat().find(({ text }) => text === label)?.callback_data;
}

function answers({ telegram }: TelegramStage): string[] {
  return telegram.sent.map(({ text }) => text)
    .filter((text) => text.startsWith("Over with"));
}

Deno.test("a program that isn't allowed is put to the person by buttons, and runs once they say so", async () => {
  await using stage = await setUpTelegram({
    answer: touch("one.txt", "two.txt", "three.txt", "four.txt"),
    // One chat gets about a message a second.
    telegram: { allow_from: [ada.id, bob.id, eve.id] },
    config,
  });
  const { telegram, program } = stage;
  const isThere = (name: string): Promise<boolean> =>
    pathExists(program.path(`workspace/${name}`));
  await using gateway = await stage.start();

  telegram.say(ada, "Make one");
  const first = await question(stage);
  deepEqual(labels(first), ["Allow once", "Always", "No"]);
  match(first.text, /touch one\.txt/);
  const press = telegram.acts.press(ada, first, data(first, "Allow once"));
  await telegram.until(() => answers(stage).length === 1);
  ok(await isThere("one.txt"));
  await telegram.until(() => first.edits === 1);
  deepEqual(labels(first), []);
  match(first.text, /Allowed this once: touch one\.txt$/);
  match(telegram.traces.answers.get(press)?.text ?? "", /^Allowed this once/);

  telegram.say(bob, "Make two");
  const second = await question(stage, 2);
  telegram.acts.press(bob, second, data(second, "No"));
  await telegram.until(() => answers(stage).length === 2);
  ok(!await isThere("two.txt"));

  telegram.say(eve, "Make three");
  const third = await question(stage, 3);
  telegram.acts.press(eve, third, data(third, "Always"));
  await telegram.until(() => answers(stage).length === 3);
  telegram.say(eve, "Make four");
  await telegram.until(() => answers(stage).length === 4);
  ok(await isThere("four.txt"));
  equal(await gateway.end(), 0);
});

Deno.test("only who was asked may press, and the others are told so", async () => {
  await using stage = await setUpTelegram({ answer: touch("one.txt"), config });
  const { telegram, program } = stage;
  await using _gateway = await stage.start();
  telegram.acts.write(ada, `${MENTION} Make one`, { chatId: GROUP });
  const asked = await question(stage);
  const press = telegram.acts.press(bob, asked, data(asked, "Allow once"));
  await telegram.until(() => telegram.traces.answers.has(press));
  deepEqual(telegram.traces.answers.get(press), {
    text: "Only the person who was asked can answer that.",
    show_alert: true,
  });
  ok(!await pathExists(program.path("workspace/one.txt")));
  equal(labels(asked).length, 3);
  telegram.acts.press(ada, asked, data(asked, "Allow once"));
  await telegram.until(() => answers(stage).length === 1);
  ok(await pathExists(program.path("workspace/one.txt")));
});

Deno.test("/approve and /deny with the code do what the buttons do", async () => {
  await using stage = await setUpTelegram({
    answer: touch("one.txt", "two.txt"),
    config,
  });
  const { telegram, program } = stage;
  await using _gateway = await stage.start();
  telegram.say(ada, "Make one");
  const [approve] = /\/approve \w+/.exec((await question(stage)).text) ?? [];
  telegram.say(ada, approve ?? "");
  await telegram.until(() => answers(stage).length === 1);
  ok(await pathExists(program.path("workspace/one.txt")));
  telegram.say(bob, "Make two");
  const [deny] = /\/deny \w+/.exec((await question(stage, 2)).text) ?? [];
  telegram.say(bob, deny ?? "");
  await telegram.until(() => answers(stage).length === 2);
  ok(!await pathExists(program.path("workspace/two.txt")));
  telegram.say(ada, approve ?? "");
  await telegram.until(() =>
    telegram.sent.some(({ text }) => /^Nothing waits under that/.test(text))
  );
});
