import { deepEqual, equal, match } from "node:assert/strict";
import type { FakeMessage } from "../fakes/telegram/model.ts";
import type { FakePerson } from "../fakes/telegram/model.ts";
import {
  ada,
  bob,
  setUpTelegram,
  type TelegramStage,
} from "./telegram_stage.ts";

const heidi: FakePerson = {
  ...{ id: 21, first_name: "Heidi", language_code: "de-AT" },
  state: "started",
};
const people = [ada, bob, heidi];
const allowed = people;

/** A program that isn't on the list; it runs without a jail, so that any machine can. */
const exec = { exec: { allow: [], isolation: "none" } };

/** What was said to somebody, once it is so much. */
async function said(
  { telegram }: TelegramStage,
  { id }: FakePerson,
  count: number,
): Promise<string[]> {
  const all = (): string[] =>
    telegram.sent.filter((one) => one.chatId === id).map(({ text }) => text);
  await telegram.until(() => all().length >= count);
  return all();
}

/** The question with buttons in somebody's chat, once it is there. */
async function question(
  { telegram }: TelegramStage,
  { id }: FakePerson,
): Promise<FakeMessage> {
  const find = (): FakeMessage | undefined =>
    telegram.messages.find((one) =>
      one.chatId === id && one.buttons.length > 0
    );
  await telegram.until(() => find() !== undefined);
  return find()!;
}

Deno.test("two people at once are spoken to in a language each", async () => {
  await using stage = await setUpTelegram({
    ...{ people, allowed },
    answer: ({ body }) =>
      body.messages.at(-1)?.role === "user"
        ? {
          calls: [{
            ...{ name: "exec", arguments: { command: "touch", args: ["x"] } },
          }],
        }
        : { text: "Over" },
    config: { tools: exec },
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(heidi, "/status");
  telegram.say(bob, "/status");
  match((await said(stage, heidi, 1))[0], /^Modell: test-model \(test\)\n/);
  match((await said(stage, bob, 1))[0], /^Model: test-model \(test\)\n/);

  const voice = { text: undefined, voice: {} };
  telegram.acts.write(heidi, "", { fields: voice });
  telegram.acts.write(bob, "", { fields: voice });
  match((await said(stage, heidi, 2))[1], /^Sprachnachrichten kann ich noch/);
  match((await said(stage, bob, 2))[1], /^I can't listen to voice/);

  telegram.say(heidi, "Leg x an");
  telegram.say(bob, "Make x");
  const german = await question(stage, heidi);
  const english = await question(stage, bob);
  match(german.text, /^Darf ich das ausführen\?/);
  match(english.text, /^May I run this\?/);
  const [once, , no] = german.buttons.flat();
  deepEqual([once.text, no.text], ["Einmal erlauben", "Nein"]);
  const press = telegram.acts.press(heidi, german, once.callback_data);
  await telegram.until(() => telegram.traces.answers.has(press));
  equal(
    telegram.traces.answers.get(press)?.text,
    "Dieses Mal erlaubt: touch x",
  );
});

Deno.test("the menu is there in every language, whoever writes", async () => {
  await using stage = await setUpTelegram();
  const { traces, until } = stage.telegram;
  await using _gateway = await stage.start();
  await until(() => traces.menus.size === 4);
  const help = (menu: { command: string; description: string }[] = []) =>
    menu.find(({ command }) => command === "help")?.description;
  deepEqual(
    [
      traces.commands,
      ..."en fr de es".split(" ").map((one) => traces.menus.get(one)),
    ].map(help),
    [
      ...["Show this list", "Show this list", "Afficher cette liste"],
      ...["Diese Liste zeigen", "Mostrar esta lista"],
    ],
  );
});

Deno.test("a notice and a failed turn are told in the person's language", async () => {
  await using stage = await setUpTelegram({
    ...{ people, allowed },
    answer: (_request, n) =>
      n === 0
        ? { text: "Gut", usage: { prompt_tokens: 90, completion_tokens: 10 } }
        : { status: 402, body: { error: { message: "no money" } } },
    config: { limits: { tokens_per_day: 110 } },
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(heidi, "Hallo");
  const first = await said(stage, heidi, 2);
  match(
    first.join("\n"),
    /100 der 110 Tokens, die limits\.tokens_per_day am Tag erlaubt, sind verbraucht/,
  );
  telegram.say(heidi, "Noch etwas");
  const [, , failure] = await said(stage, heidi, 3);
  match(failure, /^test kann nicht gefragt werden\. Erwartet: Guthaben/);
  match(failure, /Lade es auf der Seite des Anbieters auf/);
});

Deno.test("what a crash left is told in the language that its person spoke before", async () => {
  const begun = Promise.withResolvers<void>();
  const never = Promise.withResolvers<never>();
  await using stage = await setUpTelegram({
    ...{ people, allowed },
    answer: ({ body }, n) => {
      if (body.messages.at(-1)?.content === "Zähl die Sterne") {
        begun.resolve();
        return never.promise;
      }
      const task = { name: "spawn", arguments: { task: "Zähl die Sterne" } };
      return n === 0 ? { calls: [task] } : { text: "Begonnen" };
    },
  });
  const first = await stage.start();
  stage.telegram.say(heidi, "Zähl für mich die Sterne");
  await begun.promise;
  await said(stage, heidi, 1);
  await first.end("SIGKILL");
  never.reject(new Error("The test is over"));
  never.promise.catch(() => {});
  await using _second = await stage.start();
  const lost = (): string | undefined =>
    stage.telegram.sent.map(({ text }) => text)
      .find((text) => text.startsWith("[b1]"));
  await stage.telegram.until(() => lost() !== undefined);
  equal(
    lost(),
    "[b1] Zähl die Sterne\nAls miniclaw endete, war das nicht fertig; " +
      "es beginnt nicht von selbst noch einmal.",
  );
});

Deno.test("a language that is configured is spoken to everybody", async () => {
  await using stage = await setUpTelegram({
    ...{ people, allowed },
    config: { language: "es" },
  });
  const { telegram } = stage;
  await using _gateway = await stage.start();
  telegram.say(heidi, "/new");
  telegram.say(bob, "/new");
  const fresh = /^Aquí empieza una conversación nueva/;
  match((await said(stage, heidi, 1))[0], fresh);
  match((await said(stage, bob, 1))[0], fresh);
});

Deno.test("a terminal is spoken to in its own language, and a program in English", async () => {
  await using stage = await setUpTelegram({
    answer: () => ({ status: 402, body: { error: { message: "no money" } } }),
  });
  const ask = async (text: string, ...args: string[]) =>
    await stage.program.run(["agent", "-m", text, ...args], {
      env: { LANG: "de_DE.UTF-8" },
    });
  const fresh = /^Hier beginnt eine neue Unterhaltung/;
  const failure =
    /^Fehler: test kann nicht gefragt werden\. Erwartet: Guthaben/;
  match((await ask("/new")).stdout, fresh);
  match((await ask("Hallo")).stderr, failure);
  await using _gateway = await stage.start();
  match((await ask("/new")).stdout, fresh);
  match((await ask("Hallo")).stderr, failure);
  const { stdout } = await ask("Hallo", "--format", "json");
  match(JSON.parse(stdout).error.message, /^Cannot ask test: expected credit/);
});

Deno.test("whose language isn't known is spoken to in the gateway's", async () => {
  await using stage = await setUpTelegram({ people, allowed });
  await using _gateway = await stage.start({ env: { LANG: "fr_FR.UTF-8" } });
  stage.telegram.say(bob, "/new");
  match((await said(stage, bob, 1))[0], /^Une nouvelle conversation commence/);
});
