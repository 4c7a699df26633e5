import { deepEqual, equal, rejects } from "node:assert/strict";
import { withIdleTimeout } from "../../src/providers/http/idle_timeout.ts";

function never(): Promise<never> {
  return new Promise(() => {});
}

Deno.test("a source that falls silent is told to end, even if it doesn't listen", async () => {
  let given: AbortSignal | undefined;
  async function* deaf(signal: AbortSignal): AsyncIterable<number> {
    given = signal;
    yield 1;
    await never();
  }
  const { signal } = new AbortController();
  const seen: number[] = [];
  const reading = async (): Promise<void> => {
    const options = { seconds: 0.05, signal, name: "mine" };
    for await (const n of withIdleTimeout(deaf, options)) seen.push(n);
  };
  await rejects(reading, {
    code: "timeout",
    message:
      "Cannot ask mine: expected a piece of the answer within 0.05 s, got silence",
    hint:
      "If the model is only slow: miniclaw config set providers.mine.timeout_seconds 1",
  });
  deepEqual(seen, [1]);
  equal(given?.aborted, true);
});

Deno.test("the time its reader takes isn't counted against a source", async () => {
  async function* quick(): AsyncIterable<number> {
    yield* [1, 2, 3];
  }
  const { signal } = new AbortController();
  const seen: number[] = [];
  const options = { seconds: 0.02, signal, name: "mine" };
  for await (const n of withIdleTimeout(quick, options)) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    seen.push(n);
  }
  deepEqual(seen, [1, 2, 3]);
});

Deno.test("a source's own error comes through", async () => {
  const error = new Error("broken");
  // deno-lint-ignore require-yield
  async function* broken(): AsyncIterable<number> {
    throw await Promise.resolve(error);
  }
  const { signal } = new AbortController();
  const options = { seconds: 5, signal, name: "mine" };
  await rejects(Array.fromAsync(withIdleTimeout(broken, options)), error);
});

Deno.test("an abort ends the reading at once with its reason", async () => {
  const stop = new AbortController();
  const reason = new Error("enough");
  async function* deaf(): AsyncIterable<number> {
    yield 1;
    stop.abort(reason);
    await never();
  }
  const options = { seconds: 5, signal: stop.signal, name: "mine" };
  await rejects(Array.fromAsync(withIdleTimeout(deaf, options)), reason);
});

Deno.test("a source whose reader leaves is told to end", async () => {
  let given: AbortSignal | undefined;
  async function* endless(signal: AbortSignal): AsyncIterable<number> {
    given = signal;
    for (let n = 0;; n++) yield n;
  }
  const { signal } = new AbortController();
  const options = { seconds: 5, signal, name: "mine" };
  for await (const n of withIdleTimeout(endless, options)) {
    if (n === 2) break;
  }
  equal(given?.aborted, true);
  equal(signal.aborted, false);
});
