import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { ParkedError } from "../../src/base/parked_error.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { type Break, type Breaking, breaking } from "./breaking.ts";

const ROUNDS = [[1], [2, 3], [4]];
const FULL = Array.from({ length: 50 }, (_, at): SessionMessage => ({
  role: at % 2 === 0 ? "user" : "assistant",
  content: at % 2 === 0 ? "Do it" : `done ${at}`,
  timestamp: `2026-11-18T10:${String(at).padStart(2, "0")}:00.000Z`,
}));

/** What holds once a turn is done, however often it was broken off. */
async function assertDone(
  turn: Breaking,
  { rounds, doubts, isFull = false }: {
    rounds: readonly number[][];
    doubts: number;
    isFull?: boolean;
  },
): Promise<void> {
  const twice = [...turn.done].filter(([, times]) => times > 1);
  deepEqual(twice, []);
  // Of what is not known to have run, some did not: nothing else is missing.
  const missing = rounds.flat().filter((n) => !turn.done.has(n));
  ok(missing.length <= doubts, `${missing} were never done`);
  const messages = await turn.messages();
  ok(messages.length <= 50);
  equal(messages[0].role, "user");
  equal(messages.at(-1)?.content, "done");
  const since = messages.filter(({ timestamp }) => timestamp >= "2026-11-20");
  equal(since.filter(({ role }) => role === "user").length, 1);
  const called = messages.flatMap(({ tool_calls = [] }) => tool_calls);
  const answered = messages.filter(({ role }) => role === "tool");
  deepEqual(
    answered.map(({ tool_call_id }) => tool_call_id),
    called.map(({ id }) => id),
  );
  equal(new Set(called.map(({ id }) => id)).size, called.length);
  ok(!messages.some(({ content }) => /stopped by|broken off/.test(content)));
  // What made room for it is noted, each message once, and nothing else is.
  const staying = new Set(messages.map((one) => one.timestamp));
  const gone = isFull
    ? FULL.filter(({ timestamp }) => !staying.has(timestamp))
    : [];
  deepEqual(
    (await turn.setAside()).sort(),
    gone.map(({ timestamp, content }) => `${timestamp} ${content}`),
  );
}

const doubtsOf = ({ acts }: Breaking): number =>
  [...acts.values()].filter((result) => result === undefined).length;

Deno.test("a turn runs through with an account of each call, begun and ended", async () => {
  await using turn = await breaking(ROUNDS);
  equal((await turn.answer()).kind, "answered");
  deepEqual([...turn.acts.values()], ["did 1", "did 2", "did 3", "did 4"]);
  await assertDone(turn, { rounds: ROUNDS, doubts: 0 });
});

for (const how of ["crash", "park", "full"] as const) {
  Deno.test(`after a ${how} at any write a turn goes on, and does nothing twice`, async () => {
    await using whole = await breaking(ROUNDS);
    await whole.answer();
    for (let at = 0; at < whole.writes() * 2; at++) {
      await using turn = await breaking(ROUNDS, at % 3 === 0 ? FULL : []);
      const first = await turn.answer(at, how).catch((error) => error);
      if (how === "park" && first instanceof Error) {
        ok(first instanceof ParkedError, String(first));
      }
      const doubts = doubtsOf(turn);
      const end = await turn.answer();
      deepEqual(end, { kind: "answered", text: "done", complete: true });
      const isFull = at % 3 === 0;
      await assertDone(turn, { rounds: ROUNDS, doubts, isFull });
    }
  });
}

Deno.test("a turn that is broken off again and again does nothing twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.tuple(
          fc.nat(30),
          fc.constantFrom<Break>("crash", "park", "full"),
        ),
        { maxLength: 5 },
      ),
      fc.boolean(),
      async (sizes, breaks, isFull) => {
        let n = 0;
        const rounds = sizes.map((size) =>
          Array.from({ length: size }, () => ++n)
        );
        await using turn = await breaking(rounds, isFull ? FULL : []);
        for (const [at, how] of breaks) {
          await turn.answer(at, how).catch(() => {});
        }
        const doubts = doubtsOf(turn);
        const end = await turn.answer();
        equal(end.kind === "answered" && end.text, "done");
        await assertDone(turn, { rounds, doubts, isFull });
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("what was parked is left without a mark, and its error says so", async () => {
  await using turn = await breaking(ROUNDS);
  await rejects(turn.answer(5, "park"), ParkedError);
  const [question, wish, ...rest] = await turn.messages();
  equal(question.content, "Do it");
  equal(wish.tool_calls?.length, 1);
  equal(rest.length, 1); // filled in on reading: the file has none
  const path = `${turn.made.options.home.sessions}/cli_default.json`;
  const { messages } = JSON.parse(await Deno.readTextFile(path));
  equal(messages.length, 2);
});

Deno.test("a turn that had its answer before the crash asks no model again", async () => {
  await using turn = await breaking([]);
  await turn.answer(3, "crash").catch(() => {});
  equal(turn.made.provider.requests.length, 1);
  const end = await turn.answer();
  deepEqual(end, { kind: "answered", text: "done", complete: true });
  equal(turn.made.provider.requests.length, 1);
});
