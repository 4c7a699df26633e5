import { deepEqual, equal, rejects } from "node:assert/strict";
import { createLogger, type Logger } from "../../src/base/logger.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";
import { withRetries } from "../../src/providers/http/retry.ts";
import { retryAfterMs } from "../../src/providers/http/retry_after.ts";
import { TransientError } from "../../src/providers/http/transient_error.ts";

const silent: Logger = createLogger("test", { level: "error", write() {} });

/** What came out of asking, and how long was waited in between. */
async function run(
  errors: Error[],
  { random, begin = false }: { random?(): number; begin?: boolean } = {},
): Promise<{ pieces: string[]; waits: number[]; error?: unknown }> {
  const waits: number[] = [];
  const pieces: string[] = [];
  async function* ask(): AsyncIterable<string> {
    const error = errors.shift();
    if (begin) yield "begun";
    if (error) throw error;
    yield "answer";
  }
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const { signal } = new AbortController();
  try {
    const options = { signal, log: silent, random, wait };
    for await (const piece of withRetries(ask, options)) pieces.push(piece);
  } catch (error) {
    return { pieces, waits, error };
  }
  return { pieces, waits };
}

function busy(retryAfterMs?: number): TransientError {
  return new TransientError("service", "busy", { retryAfterMs });
}

Deno.test("a retry waits a random part of 1, 2 and 4 seconds", async () => {
  const errors = [busy(), busy(), busy()];
  deepEqual(await run(errors, { random: () => 0.5 }), {
    pieces: ["answer"],
    waits: [500, 1000, 2000],
  });
});

Deno.test("the fourth error in a row is thrown", async () => {
  const last = busy();
  const { error, waits } = await run([busy(), busy(), busy(), last]);
  equal(error, last);
  equal(waits.length, 3);
});

Deno.test("a retry waits as long as the service asks, up to a minute", async () => {
  const { waits } = await run([busy(1500), busy(0), busy(60_000)]);
  deepEqual(waits, [1500, 0, 60_000]);
});

Deno.test("a service that asks for more than a minute isn't asked again", async () => {
  const error = busy(60_001);
  deepEqual(await run([error]), { pieces: [], waits: [], error });
});

Deno.test("nothing is asked again once the answer has begun", async () => {
  const error = busy();
  deepEqual(await run([error], { begin: true }), {
    pieces: ["begun"],
    waits: [],
    error,
  });
});

Deno.test("an error that doesn't pass is thrown at once", async () => {
  const error = new ProviderError("auth", "no");
  deepEqual(await run([error]), { pieces: [], waits: [], error });
});

Deno.test("waiting ends when the signal is aborted", async () => {
  const reason = new Error("enough");
  // deno-lint-ignore require-yield
  async function* ask(): AsyncIterable<string> {
    throw await Promise.resolve(busy(30_000));
  }
  const stop = new AbortController();
  const log = { ...silent, warn: () => stop.abort(reason) };
  const pieces = withRetries(ask, { signal: stop.signal, log });
  await rejects(Array.fromAsync(pieces), reason);
});

Deno.test("Retry-After is read as seconds or as a date", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  const cases: [string | null, number | undefined][] = [
    ["7", 7000],
    [" 0.5 ", 500],
    ["Thu, 01 Jan 2026 00:00:09 GMT", 9000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    [null, undefined],
  ];
  for (const [header, milliseconds] of cases) {
    equal(retryAfterMs(header, now), milliseconds);
  }
});
