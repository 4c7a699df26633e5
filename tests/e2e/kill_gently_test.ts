import { deepEqual, equal, match, ok } from "node:assert/strict";
import { KillStream, pause } from "./kill_stream.ts";
import {
  ACTS,
  audience,
  crowd,
  stubbornModel,
  wordsOf,
} from "./kill_script.ts";
import { setUpTelegram } from "./telegram_stage.ts";

const ENDS = 20;

/** What an end may take, and what that comes to on a busy machine. */
const GRACE_MS = 10_000;
const MOST_MS = 2 * GRACE_MS;

Deno.test("told to end at random moments, it ends in order, and nothing is doubled or lost", async () => {
  await using ended = await KillStream.create({
    ...{ messages: 100, chats: 10, ends: ENDS },
  });
  const { stage, chance } = ended;
  for (let life = 0; life < ENDS; life++) {
    await using gateway = await stage.start();
    await ended.write(150);
    await pause(chance.below(150));
    const start = performance.now();
    equal(await gateway.end("SIGTERM"), 0, gateway.log);
    ok(performance.now() - start < MOST_MS, "the grace is 10 s");
    const { crashes } = await ended.note();
    deepEqual([...crashes.values()].filter((count) => count > 0), []);
  }
  await ended.finish();
  const doubles = await ended.check();
  ended.report("SIGTERM", doubles);
  deepEqual(doubles, []);
});

Deno.test("told to end in the middle of a turn that takes long, it parks it and goes on with it", async () => {
  const people = crowd(1);
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  await using stage = await setUpTelegram({
    ...audience(people),
    config: { tools: { exec: { allow: ["sh"], isolation: "none" } } },
    // The act is done; what comes behind it hangs as long as the first life.
    answer: (request) =>
      ++asked === 2
        ? { text: ["reply ", "never"], hold: promise }
        : stubbornModel(request),
  });
  const { telegram, program } = stage;
  const told = { mark: "m000", person: people[0], wish: "exec" } as const;
  await using first = await stage.start();
  telegram.say(told.person, wordsOf(told));
  await telegram.until(() => telegram.traces.drafts.length > 0);
  const start = performance.now();
  equal(await first.end("SIGTERM"), 0, first.log);
  ok(performance.now() - start < MOST_MS, "the grace is 10 s");
  deepEqual(telegram.sent, []);
  resolve();
  await using second = await stage.start();
  await telegram.until(() => telegram.sent.length > 0);
  deepEqual(telegram.sent.map(({ text }) => text), ["reply m000"]);
  const acts = await Deno.readTextFile(program.path(`workspace/${ACTS}`));
  equal(acts, "m000\n");
  equal(await second.end("SIGTERM"), 0);
});

Deno.test("a second signal ends at once, and the next start goes on", async () => {
  const people = crowd(1);
  let questions = 0;
  const { promise: asked, resolve: onAsked } = Promise.withResolvers<void>();
  await using stage = await setUpTelegram({
    ...audience(people),
    answer: () => {
      onAsked();
      return ++questions === 1 ? { hang: true } : { text: "Here I am" };
    },
  });
  const { telegram } = stage;
  await using first = await stage.start();
  telegram.say(people[0], "Hello");
  await asked;
  first.child.kill("SIGTERM");
  await first.says(/a second signal ends at once/);
  const start = performance.now();
  equal(await first.end("SIGTERM"), 130);
  ok(performance.now() - start < GRACE_MS, "it waited all the same");
  match(first.log, /Ending at once/);
  await using second = await stage.start();
  await telegram.until(() => telegram.sent.length > 0);
  deepEqual(telegram.sent.map(({ text }) => text), ["Here I am"]);
  equal(await second.end(), 0);
});
