import { deepEqual, equal, match } from "node:assert/strict";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { TelegramStage } from "./telegram_stage.ts";

function said({ telegram }: TelegramStage, chatId: number): string[] {
  return telegram.sent.filter((one) => one.chatId === chatId)
    .map(({ text }) => text);
}

async function journalLine(
  { program }: TelegramStage,
  ...args: string[]
): Promise<string> {
  const { stdout } = await program.run(["doctor", ...args]);
  return stdout.split("\n").find((line) => line.includes("journal")) ?? stdout;
}

Deno.test("a message over which it dies three times is set aside, told, listed and forgotten, and the others go on", async () => {
  let onAsked = (): void => {};
  await using stage = await setUpTelegram({
    answer: ({ body }) => {
      const text = String(body.messages.at(-1)?.content);
      if (text !== "the deadly one") return { text: `re ${text}` };
      onAsked();
      return { hang: true };
    },
  });
  const { telegram } = stage;
  telegram.say(ada, "the deadly one");
  telegram.say(ada, "behind it");
  for (let crash = 1; crash <= 3; crash++) {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    onAsked = resolve;
    await using gateway = await stage.start();
    await asked;
    telegram.say(bob, `hello ${crash}`);
    await telegram.until(() =>
      said(stage, bob.id).includes(`re hello ${crash}`)
    );
    await gateway.end("SIGKILL");
  }
  await using gateway = await stage.start();
  await telegram.until(() => said(stage, ada.id).includes("re behind it"));
  const [told, ...more] = said(stage, ada.id);
  match(told, /^I gave up on your message “the deadly one”: .* 3 times .*\.$/);
  deepEqual(more, ["re behind it"]);
  await gateway.says(/ERROR .*aside: it was in work at 3 crashes/);
  match(await journalLine(stage), /the deadly one.* of telegram:11/);
  // Only once the gateway has ended can it be forgotten.
  match(await journalLine(stage, "--fix"), /the deadly one/);
  equal(await gateway.end(), 0);
  match(await journalLine(stage, "--fix"), /the deadly one.*now forgotten/);
  match(await journalLine(stage), /no message had to be set aside/);
  await using last = await stage.start();
  telegram.say(ada, "and now?");
  await telegram.until(() => said(stage, ada.id).length === 3);
  equal(said(stage, ada.id)[2], "re and now?");
  equal(await last.end(), 0);
});
