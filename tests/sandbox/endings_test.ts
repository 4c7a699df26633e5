import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { MiniclawError } from "../../src/base/miniclaw_error.ts";
import type { SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";
import { launches, TestSandbox, until } from "./test_sandbox.ts";
import type { Attempt } from "./test_sandbox.ts";

const onLinux = Deno.build.os === "linux";

/** A call that fails: how, and whether the sandbox goes on after it. */
async function failing(
  test: TestSandbox,
  attempt: Attempt,
  { code, words }: { code: string; words: RegExp },
): Promise<void> {
  await rejects(test.run(attempt), (error: MiniclawError) => {
    equal(error.code, code, attempt.job);
    match(error.message, words);
    ok(!error.message.includes("\n    at "), "no stack trace crosses");
    return true;
  });
  equal(await test.run({ job: "echo", input: "next" }), "next");
}

for (const kind of ["deno", "binary"] as const) {
  Deno.test({
    name: `an endless loop is ended in time and keeps no core busy (${kind})`,
    ignore: !onLinux,
    async fn(): Promise<void> {
      await using test = await TestSandbox.create({ launch: launches[kind] });
      const hang = { job: "hang", timeoutMs: 500 };
      await inTime(5_000, async () => {
        // The process that is kept after this is the one that hangs.
        equal(await test.run({ job: "echo", input: "next" }), "next");
        const [pid] = await test.processes();
        const time = await timeOf(() =>
          rejects(test.run(hang), /took longer than 0.5 s/)
        );
        deepEqual(await test.processes(), []);
        await rejects(Deno.stat(`/proc/${pid}`), Deno.errors.NotFound);
        return time;
      });
      equal(await test.run({ job: "echo", input: "next" }), "next");
    },
  });

  Deno.test(`who allocates without end fails, and the next call works (${kind})`, async () => {
    await using test = await TestSandbox.create({ launch: launches[kind] });
    const failure = { code: "memory", words: /more than 256 MB of memory/ };
    await failing(test, { job: "fillHeap" }, failure);
    await failing(test, { job: "fillBuffers" }, failure);
  });
}

Deno.test("a process that dies is reported, and the next call gets another", async () => {
  await using test = await TestSandbox.create();
  const words = /the process that did it ended/;
  await failing(test, { job: "dieSilently" }, { code: "crashed", words });
});

Deno.test("what is thrown outside of a job fails its call", async () => {
  await using test = await TestSandbox.create();
  const words = /thrown outside of the job/;
  await failing(test, { job: "throwLater" }, { code: "crashed", words });
});

Deno.test("what a job throws crosses as an error", async () => {
  await using test = await TestSandbox.create();
  const failure = { code: "failed", words: /^no such luck$/ };
  await failing(test, { job: "fail", input: "no such luck" }, failure);
  const unknown = { code: "failed", words: /There is no job "toString"/ };
  await failing(test, { job: "toString" }, unknown);
});

Deno.test("an answer that is none ends the process that gave it", async () => {
  await using test = await TestSandbox.create();
  const failure = { code: "crashed", words: /answered nonsense/ };
  const lines = [
    "not json\n",
    "null\n",
    '{"kind":"done","id":0,"text":"for another call"}\n',
    '{"kind":"done","id":"1","text":"no number"}\n',
    '{"kind":"done","id":1,"text":{"toString":"x"}}\n',
    '{"kind":"failed","id":1,"error":{"code":1,"message":"x"}}\n',
  ];
  for (const input of lines) {
    await failing(test, { job: "say", input }, failure);
  }
  await failing(test, { job: "babble" }, failure);
});

Deno.test("a result that is too long crosses as its head and tail", async () => {
  await using test = await TestSandbox.create();
  const result = await test.run({ job: "repeat", input: "3000000" });
  const bytes = new TextEncoder().encode(result).length;
  ok(bytes <= 256 * 1024, String(bytes));
  match(result, /^é+\n\[… \d+ bytes cut …\]\né+$/);
  equal((await test.run({ job: "repeat", input: "100000" })).length, 100_000);
});

Deno.test("the signal ends a call at once, and lets the job tidy up", async () => {
  // One that heeds it is done long before the time that it is given.
  await endsWhenStopped({ graceMs: 60_000 }, "tidyUp", "tidied up");
  await endsWhenStopped({}, "hang");
});

/** Has a job stopped; what it left in its file is that. */
async function endsWhenStopped(
  options: Partial<SandboxOptions>,
  job: string,
  left?: string,
): Promise<void> {
  await using test = await TestSandbox.create(options);
  const input = `${test.root}/${job}`;
  await inTime(3_000, async () => {
    const stop = new AbortController();
    const call = test.run({ job, input, signal: stop.signal });
    await until(async () => (await test.processes()).length === 1);
    const time = await timeOf(() => {
      stop.abort(new Error("stopped"));
      return rejects(call, /^Error: stopped$/);
    });
    equal(await Deno.readTextFile(input).catch(() => undefined), left);
    deepEqual(await test.processes(), []);
    await rejects(test.run({ job: "echo", signal: stop.signal }), /stopped/);
    return time;
  });
}

Deno.test("calls run side by side, a bounded number of them", async () => {
  await using test = await TestSandbox.create({ atOnce: 2 });
  const stop = new AbortController();
  const waiting = [1, 2, 3].map(() =>
    rejects(test.run({ job: "wait", signal: stop.signal }), /stopped/)
  );
  await until(async () => (await test.processes()).length === 2);
  const inLine = AbortSignal.abort(new Error("left the line"));
  await rejects(test.run({ job: "echo", signal: inLine }), /left the line/);
  equal((await test.processes()).length, 2);
  stop.abort(new Error("stopped"));
  await Promise.all(waiting);
  equal(await test.run({ job: "echo", input: "next" }), "next");
});

Deno.test("a process is kept for the next call of the same grant", async () => {
  await using test = await TestSandbox.create({ idleMs: 600_000 });
  const echo = { job: "echo", input: "x" };
  await test.run(echo);
  const first = await test.processes();
  await test.run(echo);
  deepEqual(await test.processes(), first);
  await test.run(echo, { ...test.files, closed: [`${test.root}/closed`] });
  equal((await test.processes()).length, 2);
});

Deno.test("a process is kept for a while only", async () => {
  await using test = await TestSandbox.create({ idleMs: 50 });
  const echo = { job: "echo", input: "x" };
  await test.run(echo);
  await until(async () => (await test.processes()).length === 0);
  equal(await test.run(echo), "x");
});

Deno.test("disposing the sandbox ends every process, also one at work", async () => {
  const test = await TestSandbox.create({ idleMs: 600_000 });
  const hanging = rejects(test.run({ job: "hang" }), { code: "crashed" });
  for (const closed of ["a", "b", "c"]) {
    const grant = { ...test.files, closed: [`${test.root}/${closed}`] };
    await test.run({ job: "echo" }, grant);
  }
  await until(async () => (await test.processes()).length === 4);
  await test[Symbol.asyncDispose]();
  await hanging;
  deepEqual(await test.processes(), []);
});
