import { equal, ok } from "node:assert/strict";
import { delay } from "../../src/base/delay.ts";
import { ada, setUpTelegram } from "./telegram_stage.ts";

const THINKING_MS = 500;

Deno.test("of a turn it is counted how long it took, and how long beside its model", async () => {
  await using stage = await setUpTelegram({
    answer: async () => {
      await delay(THINKING_MS);
      return { text: "Good morning" };
    },
  });
  const { telegram } = stage;
  await using gateway = await stage.start();
  telegram.say(ada, "Hello");
  await telegram.until(() => telegram.sent.length === 1);
  const metrics = await gateway.metrics(
    /^miniclaw_turn_overhead_seconds_count 1$/m,
  );
  const turn = (name: string): number =>
    Number(new RegExp(`^miniclaw_turn_${name} (\\S+)`, "m").exec(metrics)?.[1]);
  equal(turn("duration_seconds_count"), 1);
  equal(turn("overhead_seconds_count"), 1);
  const asking = turn("duration_seconds_sum") - turn("overhead_seconds_sum");
  ok(asking > 0.9 * THINKING_MS / 1000, `${asking} s`);
});
