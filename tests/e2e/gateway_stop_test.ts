import { deepEqual, equal } from "node:assert/strict";
import type { RunningGateway } from "./running_gateway.ts";
import { ada, setUpTelegram } from "./telegram_stage.ts";

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
