import { equal } from "node:assert/strict";
import { minuteTicks, timedTicks } from "../../src/schedule/minute_ticks.ts";

Deno.test("ticks end with their signal, and leave the name free for the next", () => {
  for (let round = 0; round < 3; round++) {
    const stop = new AbortController();
    minuteTicks(stop.signal, () => {});
    minuteTicks(stop.signal, () => {});
    stop.abort();
  }
});

Deno.test("without Deno's own a timer ticks as a minute begins", () => {
  const stop = new AbortController();
  let now = Date.parse("2026-11-20T09:00:41.250Z");
  let running: { milliseconds: number; callback: () => void } | undefined;
  let ticks = 0;
  timedTicks(stop.signal, () => ticks++, {
    now: () => new Date(now),
    timer: (milliseconds, callback) => {
      running = { milliseconds, callback };
      return { [Symbol.dispose]: () => running = undefined };
    },
  });
  for (const expected of [18_750, 60_000, 59_995]) {
    const { milliseconds, callback } = running!;
    equal(milliseconds, expected);
    now += milliseconds + (ticks === 1 ? 5 : 0);
    callback();
  }
  equal(ticks, 3);
  stop.abort();
  equal(running, undefined);
});
