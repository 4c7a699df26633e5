import { deepEqual, equal, match } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import type { ChannelState } from "../../src/channels/channel.ts";
import { keepRunning } from "../../src/gateway/keep_running.ts";

/** Keeps something running whose every wait is noted and over at once. */
async function keep(
  run: (signal: AbortSignal, round: number) => Promise<void>,
  { ranMs = 0, until = Infinity }: { ranMs?: number; until?: number } = {},
): Promise<{ waits: number[]; states: ChannelState[]; log: string }> {
  const stop = new AbortController();
  const waits: number[] = [];
  const states: ChannelState[] = [];
  let log = "";
  let round = 0;
  let time = 0;
  await keepRunning({
    run: (signal) => {
      time += ranMs;
      return run(signal, round++);
    },
    onState: (state) => states.push(state),
    log: createLogger("test", {
      level: "info",
      write: (line) => void (log += line),
    }),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      if (waits.length >= until) stop.abort();
      return Promise.resolve();
    },
    clock: () => time,
  }, stop.signal);
  return { waits, states, log };
}

const broken = (): Promise<void> =>
  Promise.reject(new MiniclawError("No way", { hint: "Look" }));

Deno.test("a part that fails is started again, later and later, up to five minutes", async () => {
  const { waits, states, log } = await keep(broken, { until: 11 });
  deepEqual(waits.map((wait) => wait / 1000), [
    ...[1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300],
  ]);
  deepEqual(states[0], { status: "degraded", detail: "No way" });
  match(log, /ERROR test: No way\. Look\n.*Tried again in 1 s/);
});

Deno.test("a part that was well for a minute begins with a short pause again", async () => {
  const { waits } = await keep(broken, { ranMs: 61_000, until: 3 });
  deepEqual(waits, [1000, 1000, 1000]);
});

Deno.test("a wrong token is said once and not tried again", async () => {
  const wrong = new MiniclawError("Wrong token", { code: "auth" });
  const { waits, states, log } = await keep(() => Promise.reject(wrong));
  deepEqual([waits, states.length], [[], 1]);
  equal(log.match(/Wrong token/g)?.length, 1);
});

Deno.test("a part that comes to its end isn't started again", async () => {
  const { waits, states } = await keep((_signal, round) =>
    round === 0 ? broken() : Promise.resolve()
  );
  deepEqual([waits.length, states.length], [1, 1]);
});
