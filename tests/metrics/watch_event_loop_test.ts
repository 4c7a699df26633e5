import { equal, ok } from "node:assert/strict";
import { watchEventLoop } from "../../src/metrics/watch_event_loop.ts";

Deno.test("a loop that was busy is seen as late", async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const start = performance.now();
  using _watch = watchEventLoop({ observe: resolve, everyMs: 1 });
  while (performance.now() - start < 60);
  const seconds = await promise;
  ok(seconds > 0.05 && seconds < 10, String(seconds));
});

/** Watches until it has looked so often. */
async function look(times: number, observe = (): void => {}): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let looks = 0;
  using _watch = watchEventLoop({
    observe: () => (observe(), ++looks === times && resolve()),
    everyMs: 1,
  });
  await promise;
}

Deno.test("it looks again and again, until it is disposed", async () => {
  let looks = 0;
  await look(3, () => void looks++);
  await look(5); // time enough for more, if it went on
  equal(looks, 3);
});

Deno.test("disposed, it doesn't keep a process alive", async () => {
  const module = new URL(
    "../../src/metrics/watch_event_loop.ts",
    import.meta.url,
  );
  const code = `import { watchEventLoop } from "${module}";
    watchEventLoop({ observe() {}, everyMs: 60_000 })[Symbol.dispose]();`;
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      `data:text/typescript,${encodeURIComponent(code)}`,
    ],
    signal: AbortSignal.timeout(300_000),
  }).output();
  ok(success);
});
