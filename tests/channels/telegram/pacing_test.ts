import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { createLogger } from "../../../src/base/logger.ts";
import { Backoff } from "../../../src/channels/telegram/backoff.ts";
import { Pacer } from "../../../src/channels/telegram/sending/pacer.ts";
import { VirtualTime } from "../../fakes/virtual_time.ts";
import { Stage } from "./stage.ts";

const { signal } = new AbortController();

/** A pacer whose waits pass at once on a clock that moves with them. */
function quick(): { pacer: Pacer; elapsed(): number } {
  const time = new VirtualTime();
  const start = time.now().getTime();
  const pacer = new Pacer({
    log: createLogger("test", { level: "error", write: () => {} }),
    now: time.now,
    delay: (milliseconds) => {
      time.pass(milliseconds);
      return Promise.resolve();
    },
    random: () => 0,
  });
  return { pacer, elapsed: () => time.now().getTime() - start };
}

Deno.test("a short burst goes at once, then one a second", async () => {
  const { pacer, elapsed } = quick();
  const times: number[] = [];
  for (let count = 0; count < 7; count++) {
    await pacer.turn({ chatId: 42 }, signal);
    times.push(elapsed());
  }
  deepEqual(times, [0, 0, 0, 3000, 3000, 3000, 6000]);
});

Deno.test("a group is sent at most twenty a minute", async () => {
  const { pacer, elapsed } = quick();
  for (let count = 0; count < 20; count++) {
    await pacer.turn({ chatId: -500 }, signal);
  }
  ok(elapsed() < 60_000);
  await pacer.turn({ chatId: -500 }, signal);
  ok(elapsed() >= 60_000);
});

Deno.test("all chats together are sent at most thirty a second", async () => {
  const { pacer, elapsed } = quick();
  for (let chatId = 1; chatId <= 31; chatId++) {
    await pacer.turn({ chatId }, signal);
  }
  equal(elapsed(), 1000);
});

Deno.test("a chat that Telegram holds back holds back no other", async () => {
  const { pacer, elapsed } = quick();
  pacer.hold({ chatId: 42 }, 9000);
  await pacer.turn({ chatId: 43 }, signal);
  equal(elapsed(), 0);
  await pacer.turn({ chatId: 42 }, signal);
  equal(elapsed(), 9000);
});

Deno.test("previews leave half of the room to messages", () => {
  const { pacer } = quick();
  const place = { chatId: -500 };
  deepEqual([pacer.takeSpare(place), pacer.takeSpare(place)], [true, true]);
  equal(pacer.takeSpare(place), false);
  equal(pacer.isSpare(place), true);
  pacer.hold(place, 1000);
  equal(pacer.isSpare(place), false);
});

Deno.test("many chats are forgotten once they are quiet", async () => {
  const { pacer } = quick();
  for (let chatId = 1; chatId < 2000; chatId++) {
    await pacer.turn({ chatId }, signal);
  }
  await pacer.turn({ chatId: 1 }, signal);
});

Deno.test("a service with limits never has to refuse", async () => {
  await using stage = new Stage();
  stage.server.flood.isOn = true;
  const limitOfACall = 20_000;
  stage.time.passesAtOnce = (milliseconds) => milliseconds !== limitOfACall;
  for (const chatId of ["42", "43", "-500"]) {
    const chat = { channel: "telegram", chatId };
    for (let count = 0; count < 25; count++) {
      await stage.send({ text: `${count}`, chat });
    }
  }
  equal(stage.server.requests.length, 75);
  equal(stage.server.sent.length, 75);
});

Deno.test("waits double, stay below the longest, and are never more than halved", () => {
  fc.assert(fc.property(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }),
    (chances) => {
      const left = [...chances];
      const backoff = new Backoff({ random: () => left.shift() ?? 0 });
      for (const [at] of chances.entries()) {
        const most = Math.min(60_000, 1000 * 2 ** at);
        const wait = backoff.next();
        ok(wait <= most && wait >= most / 2);
      }
      backoff.reset();
      equal(backoff.next(), 1000);
    },
  ));
});
