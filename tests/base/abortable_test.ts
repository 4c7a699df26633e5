import { equal, ok, rejects } from "node:assert/strict";
import { abortable } from "../../src/base/abortable.ts";
import { startDeadline } from "../../src/base/deadline.ts";

Deno.test("work that can't be stopped is waited for until the signal", async () => {
  const { signal } = new AbortController();
  equal(await abortable(Promise.resolve(1), signal), 1);
  await rejects(
    abortable(Promise.reject(new Error("no")), signal),
    /^Error: no$/,
  );
  const stop = new AbortController();
  const waiting = abortable(new Promise(() => {}), stop.signal);
  stop.abort(new Error("stopped"));
  await rejects(waiting, /^Error: stopped$/);
  await rejects(abortable(new Promise(() => {}), stop.signal), /stopped/);
});

Deno.test("a deadline ends what waits for it, and nothing once it is disposed", async () => {
  using deadline = startDeadline(1);
  await rejects(abortable(new Promise(() => {}), deadline.signal));
  const other = startDeadline(60_000);
  other[Symbol.dispose]();
  ok(!other.signal.aborted);
});
