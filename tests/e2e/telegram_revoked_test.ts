import { deepEqual, equal, match } from "node:assert/strict";
import type { RunningGateway } from "./running_gateway.ts";
import {
  ada,
  bob,
  setUpTelegram,
  type TelegramStage,
} from "./telegram_stage.ts";

/** Ada has talked to the bot, and may no more. */
async function revokeAda(
  { program, telegram }: TelegramStage,
  gateway: RunningGateway,
): Promise<void> {
  telegram.say(ada, "Good morning");
  await telegram.until(() => telegram.sent.length === 1);
  const key = "channels.telegram.allow_from";
  await program.run(["config", "set", key, String(bob.id)]);
  gateway.child.kill("SIGHUP");
  await gateway.says(/read anew/);
}

/** Adds a job, has it fired, and returns once its run was tried. */
async function fireJob(
  chat: string,
  { program, gateway }: {
    program: TelegramStage["program"];
    gateway: RunningGateway;
  },
): Promise<void> {
  const { stdout } = await program.run([
    ...["cron", "add", "--every", "60", "--chat", chat, "-m", "Tell the news"],
  ]);
  const [, id] = /job (\w+)/.exec(stdout) ?? [];
  await program.run(["cron", "run", id]);
  await gateway.says(new RegExp(`job ${id} (fired|waits)`));
}

Deno.test("who may talk to the bot no more gets nothing from jobs either", async () => {
  await using stage = await setUpTelegram({ answer: () => ({ text: "News" }) });
  const { telegram, program, model } = stage;
  await using gateway = await stage.start();
  await revokeAda(stage, gateway);
  await fireJob(`telegram:${ada.id}`, { program, gateway });
  await gateway.says(/waits for another try: .*telegram:11/);
  await fireJob(`telegram:${bob.id}`, { program, gateway });
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(telegram.sent[1], { chatId: bob.id, text: "News" });
  equal(model.requests.length, 2);
});

Deno.test("who may talk to the bot no more can't be written to by it", async () => {
  const calls = [{
    name: "message",
    arguments: { content: "Psst", channel: "telegram", chat_id: `${ada.id}` },
  }];
  await using stage = await setUpTelegram({
    answer: [{ text: "Hi" }, { calls }, { text: "Done" }],
  });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  await revokeAda(stage, gateway);
  telegram.say(bob, "Tell Ada");
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(telegram.sent[1], { chatId: bob.id, text: "Done" });
  match(
    String(model.requests.at(-1)?.body.messages.at(-1)?.content),
    /^Error: /,
  );
});
