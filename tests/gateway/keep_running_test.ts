import { deepEqual } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { keepRunning } from "../../src/gateway/keep_running.ts";

async function failing(messages: string[]): Promise<string[]> {
  const lines: string[] = [];
  const stop = new AbortController();
  const log = createLogger("http", {
    level: "info",
    write: (line) => lines.push(line.slice(25).trim()),
  });
  await keepRunning({
    run(): Promise<void> {
      const message = messages.shift();
      if (message === undefined) stop.abort();
      throw new MiniclawError(message ?? "", { hint: "Take another" });
    },
    onState: () => {},
    log,
    wait: () => Promise.resolve(),
  }, stop.signal);
  return lines;
}

Deno.test("a part that fails in the same way again and again is said once", async () => {
  deepEqual(await failing(["The port is taken", "The port is taken"]), [
    "ERROR http: The port is taken. Take another",
    "INFO  http: Tried again in 1 s, and then later and later",
  ]);
});

Deno.test("a part that fails in another way says so", async () => {
  deepEqual(await failing(["Taken", "Taken", "Gone"]), [
    "ERROR http: Taken. Take another",
    "INFO  http: Tried again in 1 s, and then later and later",
    "ERROR http: Gone. Take another",
  ]);
});
