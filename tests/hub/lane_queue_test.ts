import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { delay } from "../../src/base/delay.ts";
import { LaneQueue } from "../../src/hub/lane_queue.ts";
import { Places } from "../../src/hub/places.ts";

interface Turns {
  turns: number;
  number: number;
}

const never = new AbortController().signal;

Deno.test("one chat is in order, several are worked on at once, and no more than may be", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(3)), {
        maxLength: 40,
      }),
      fc.integer({ min: 1, max: 4 }),
      async (items, atOnce) => {
        const running = new Set<string>();
        const done: [string, number][] = [];
        const queue: LaneQueue<Turns> = new LaneQueue<Turns>({
          capacity: 100,
          share: 100,
          atOnce,
          work: async ({ turns, number }, chat) => {
            ok(!running.has(chat));
            running.add(chat);
            ok(running.size <= queue.working && queue.working <= atOnce);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            running.delete(chat);
            done.push([chat, number]);
          },
        });
        items.forEach(([chat, turns], number) =>
          queue.reserve(chat)?.fill({ turns, number })
        );
        await queue.idle();
        equal(done.length, items.length);
        equal(queue.working, 0);
        for (const chat of ["a", "b", "c", "d"]) {
          const numbers = done.filter(([one]) => one === chat).map(([, n]) =>
            n
          );
          deepEqual(numbers, numbers.toSorted((a, b) => a - b));
        }
      },
    ),
  );
});

Deno.test("a chat that hangs holds up only itself", async () => {
  const hung = Promise.withResolvers<void>();
  const done: string[] = [];
  const queue = new LaneQueue<string>({
    capacity: 100,
    share: 80,
    atOnce: 2,
    work: async (item, chat) => {
      if (chat === "hung") await hung.promise;
      done.push(item);
    },
  });
  for (let number = 0; number < 10; number++) queue.add("hung", `h${number}`);
  queue.add("other", "o1");
  queue.add("other", "o2");
  while (done.length < 2) await delay(1);
  deepEqual(done, ["o1", "o2"]);
  equal(queue.waiting, 9);
  hung.resolve();
  await queue.idle();
  equal(done.length, 12);
});

Deno.test("an item that may not begin holds up all of its chat, and no other", async () => {
  let may = false;
  const done: string[] = [];
  const queue = new LaneQueue<string>({
    capacity: 100,
    share: 80,
    atOnce: 4,
    mayStart: (_, item) => may || item !== "a1",
    work: (item) => Promise.resolve(void done.push(item)),
  });
  queue.add("a", "a1");
  queue.add("a", "a2");
  queue.add("b", "b1");
  deepEqual(done, ["b1"]);
  may = true;
  queue.next();
  await queue.idle();
  deepEqual(done, ["b1", "a1", "a2"]);
});

Deno.test("a flood of one chat leaves places for the others", () => {
  const places = new Places({ capacity: 100, share: 80 });
  const taken = (chat: string): number => {
    let count = 0;
    while (places.take(chat)) count++;
    return count;
  };
  equal(taken("flood"), 80);
  equal(taken("other"), 20);
  equal(taken("third"), 0);
  places.free("flood");
  equal(taken("third"), 1);
});

Deno.test("whoever waits for room goes on when there is some for their chat", async () => {
  const places = new Places({ capacity: 3, share: 2 });
  for (const chat of ["a", "a", "b"]) ok(places.take(chat));
  let went = false;
  const room = places.room("a", never).then(() => went = true);
  places.free("b");
  await delay(1);
  equal(went, false, "the chat has its share");
  places.free("a");
  await room;
});

Deno.test("a place given back between the refusal and the waiting isn't missed", async () => {
  const places = new Places({ capacity: 1, share: 1 });
  ok(places.take("a"));
  ok(!places.take("a"));
  places.free("a");
  await places.room("a", never);
});

Deno.test("waiting for room ends with the signal's reason", async () => {
  const places = new Places({ capacity: 1, share: 1 });
  ok(places.take("a"));
  ok(!places.take("b"));
  const stop = new AbortController();
  const room = places.room("b", stop.signal);
  stop.abort(new Error("enough"));
  await rejects(room, /enough/);
  await rejects(places.room("b", stop.signal), /enough/);
});

Deno.test("a place that isn't filled is free again", () => {
  const queue = new LaneQueue<string>({
    capacity: 1,
    share: 1,
    atOnce: 1,
    work: () => Promise.resolve(),
  });
  const place = queue.reserve("a");
  equal(queue.reserve("a"), undefined);
  place?.release();
  ok(queue.reserve("a"));
});

Deno.test("a closed queue begins nothing more, and is idle once what runs is done", async () => {
  const held = Promise.withResolvers<void>();
  const done: string[] = [];
  const queue = new LaneQueue<string>({
    capacity: 10,
    share: 10,
    atOnce: 1,
    work: async (item) => {
      await held.promise;
      done.push(item);
    },
  });
  queue.add("a", "1");
  queue.add("a", "2");
  queue.close();
  held.resolve();
  await queue.idle();
  deepEqual(done, ["1"]);
  equal(queue.waiting, 1);
});
