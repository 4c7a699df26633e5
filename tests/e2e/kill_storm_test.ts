import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { Program } from "./program.ts";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { StageOptions, TelegramStage } from "./telegram_stage.ts";

const echo: StageOptions = {
  answer: ({ body }) => ({ text: `re ${body.messages.at(-1)?.content}` }),
};

function said({ telegram }: TelegramStage): string[] {
  return telegram.sent.map(({ text }) => text);
}

/** Where the journal of a stage is. */
function journalOf({ program }: TelegramStage): string {
  return program.path("state/journal/journal.jsonl");
}

Deno.test("updates told twice, and again in another order after a kill, are answered once", async () => {
  await using stage = await setUpTelegram(echo);
  const { telegram } = stage;
  const { acts, queue } = telegram;
  await using first = await stage.start();
  const updates = ["a", "b", "c"].flatMap((text) => [
    acts.write(ada, text).update,
    acts.write(bob, text.toUpperCase()).update,
  ]);
  for (const update of updates) queue.repeat(update);
  await telegram.until(() => telegram.sent.length === 6);
  await first.end("SIGKILL");
  const [early, late] = [updates.slice(0, 3), updates.slice(3)];
  for (const update of late) queue.repeat(update);
  await using second = await stage.start();
  await telegram.until(() => queue.size === 0);
  for (const update of early) queue.repeat(update);
  await telegram.until(() => queue.size === 0);
  telegram.say(ada, "last");
  telegram.say(bob, "LAST");
  await telegram.until(() =>
    ["re last", "re LAST"].every((text) => said(stage).includes(text))
  );
  equal(await second.end(), 0);
  const texts = (chatId: number): string[] =>
    telegram.sent.filter((one) => one.chatId === chatId)
      .map(({ text }) => text);
  deepEqual(dropDoubles(texts(ada.id)), ["re a", "re b", "re c", "re last"]);
  deepEqual(dropDoubles(texts(bob.id)), ["re A", "re B", "re C", "re LAST"]);
});

/** The last text before a kill may have been on its way. */
function dropDoubles(texts: string[]): string[] {
  return texts.filter((text, at) => text !== texts[at - 1]);
}

Deno.test("a journal that a crash tore in a line is gone on with, and no damage is told", async () => {
  await using stage = await setUpTelegram(echo);
  const { telegram } = stage;
  await using first = await stage.start();
  telegram.say(ada, "one");
  await telegram.until(() => telegram.sent.length === 1);
  equal(await first.end(), 0);
  const path = journalOf(stage);
  await Deno.writeTextFile(path, '{"kind":"taken","mess', { append: true });
  await using second = await stage.start();
  telegram.say(ada, "two");
  await telegram.until(() => telegram.sent.length === 2);
  equal(await second.end(), 0);
  deepEqual(said(stage), ["re one", "re two"]);
  doesNotMatch(second.log, /WARN|ERROR/);
});

Deno.test("a journal of garbage is kept aside, said in the log, and the gateway goes on", async () => {
  await using stage = await setUpTelegram(echo);
  const { telegram } = stage;
  const path = journalOf(stage);
  const garbage = new Uint8Array(5000).map((_, at) => at % 7 ? at * 31 : 10);
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  await Deno.writeFile(path, garbage);
  telegram.say(ada, "one");
  await using gateway = await stage.start();
  await telegram.until(() => telegram.sent.length === 1);
  equal(await gateway.end(), 0);
  match(gateway.log, /WARN .*Passed over \d+ lines of the journal/);
  deepEqual(await Deno.readFile(`${path}.corrupted`), garbage);
});

Deno.test("a journal's folder that can't be used ends the start with a clear sentence", async () => {
  await using program = await Program.create();
  await program.writeConfig({});
  await Deno.mkdir(program.path("state"), { recursive: true });
  await Deno.writeTextFile(program.path("state/journal"), "not a folder");
  const { code, stderr } = await program.run(["gateway", "--port", "0"]);
  equal(code, 1);
  match(
    stderr,
    /Error: Cannot open the journal: .*\n.*Look at .*state\/journal/,
  );
  doesNotMatch(stderr, /\n\s+at |Ready/);
  equal(await Deno.readTextFile(program.path("state/journal")), "not a folder");
});
