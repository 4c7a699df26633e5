import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Program } from "./program.ts";
import type { RunningGateway } from "./running_gateway.ts";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { StageOptions, TelegramStage } from "./telegram_stage.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

function said({ telegram }: TelegramStage): string[] {
  return telegram.sent.map(({ text }) => text);
}

/** A model that says nothing the first time it is asked. */
function hangOnce(onAsked: () => void): StageOptions["answer"] {
  return (_, n) => {
    onAsked();
    return n === 0 ? { hang: true } : { text: "Done after all" };
  };
}

/** The roles and words of Ada's conversation, as the disk has it. */
async function conversation({ program }: TelegramStage): Promise<string[]> {
  const path = "workspace/sessions/telegram_11.json";
  const { messages } = await program.readJson(path) as {
    messages: { role: string; content: string }[];
  };
  return messages.map(({ role, content }) => `${role}: ${content}`);
}

/** Starts it once more and sees that it found everything in order. */
async function startsClean(stage: TelegramStage): Promise<void> {
  await using gateway = await stage.start();
  equal(await gateway.end(), 0);
  ok(!/WARN|ERROR/.test(gateway.log), gateway.log);
}

Deno.test("SIGTERM lets the turn that runs come to its end, and takes nothing more", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: (_, n) =>
      n === 0 ? { text: ["It is ", "done"], hold } : { text: "The next" },
  });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Do it");
  await telegram.until(() => telegram.traces.drafts.length > 0);
  gateway.child.kill("SIGTERM");
  await gateway.says(/Ending: /);
  telegram.say(bob, "Me too");
  goOn();
  equal(await gateway.ended(), 0);
  match(gateway.log, /Ended in order\n$/);
  deepEqual(said(stage), ["It is done"]);
  equal(model.requests.length, 1);
  deepEqual(await conversation(stage), [
    "user: Do it",
    "assistant: It is done",
  ]);
  await using _again = await stage.start();
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(telegram.sent[1], { chatId: bob.id, text: "The next" });
});

Deno.test("a turn that hangs is parked at the end of the grace, and answered once after the next start", async () => {
  const asked = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({ answer: hangOnce(asked.resolve) });
  const { telegram, model } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Hang");
  await asked.promise;
  telegram.say(ada, "And then?");
  equal(await gateway.end("SIGTERM"), 0);
  deepEqual(said(stage), []);
  await using again = await stage.start();
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(said(stage), ["Done after all", "Done after all"]);
  deepEqual(await conversation(stage), [
    ...["user: Hang", "assistant: Done after all"],
    ...["user: And then?", "assistant: Done after all"],
  ]);
  equal(model.requests.length, 3);
  equal(await again.end(), 0);
  await startsClean(stage);
  equal(telegram.sent.length, 2);
});

Deno.test("a second signal ends at once, and nothing is lost by it", async () => {
  await inTime(2000, async () => {
    const asked = Promise.withResolvers<void>();
    await using stage = await setUpTelegram({
      answer: hangOnce(asked.resolve),
    });
    const { telegram } = stage;
    await using gateway = await stage.start();
    telegram.say(ada, "Hang");
    await asked.promise;
    gateway.child.kill("SIGINT");
    await gateway.says(/a second signal ends at once\n/);
    const took = await timeOf(async () => {
      gateway.child.kill("SIGINT");
      equal(await gateway.ended(), 130);
    });
    match(gateway.log, /what was taken is answered after the next start\n$/);
    await using again = await stage.start();
    await telegram.until(() => telegram.sent.length === 1);
    deepEqual(said(stage), ["Done after all"]);
    equal(await again.end(), 0);
    await startsClean(stage);
    return took;
  });
});

Deno.test("the health says that it stops while it does, with 503", async () => {
  const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    answer: [{ text: ["It is ", "done"], hold }],
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Do it");
  await telegram.until(() => telegram.traces.drafts.length > 0);
  gateway.child.kill("SIGTERM");
  await gateway.says(/Ending: /);
  const response = await fetch(`${gateway.url}/health`);
  const { status } = await response.json();
  deepEqual([response.status, status], [503, "stopping"]);
  goOn();
  equal(await gateway.ended(), 0);
});

Deno.test("what runs when the gateway ends may still say something beside its answer", async () => {
  const started = Promise.withResolvers<RunningGateway>();
  await using stage = await setUpTelegram({
    answer: async (_request, n) => {
      if (n > 0) return { text: "Now it is done." };
      const gateway = await started.promise;
      await gateway.says(/Ending: what runs may finish/);
      return { calls: [{ name: "message", arguments: { content: "Nearly" } }] };
    },
  });
  const { telegram, model } = stage;
  const gateway = await stage.start();
  started.resolve(gateway);
  telegram.say(ada, "Tell me in two parts");
  await telegram.until(() => model.requests.length === 1);
  equal(await gateway.end("SIGTERM"), 0);
  deepEqual(telegram.sent.map(({ text }) => text), [
    "Nearly",
    "Now it is done.",
  ]);
});

Deno.test({
  name:
    "one Ctrl-C at a task on a terminal, which arrives twice, ends it in order",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using program = await Program.create();
    const child = program.runOnTerminal([
      ...[Deno.execPath(), "task", "--quiet", "miniclaw", "gateway"],
      ...["--port", "0"],
    ]);
    const keyboard = child.stdin.getWriter();
    let shown = "";
    for await (const bytes of child.stdout) {
      const wasReady = /Ready: /.test(shown);
      shown += new TextDecoder().decode(bytes);
      if (!wasReady && /Ready: /.test(shown)) {
        await keyboard.write(new Uint8Array([3]));
      }
    }
    await keyboard.close().catch(() => {});
    await child.status;
    match(shown, /Ended in order/);
    ok(!/Ending at once/.test(shown), shown);
  },
});
