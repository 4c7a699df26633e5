// Run by heeding_fetch_test.ts: asks for a body that hangs, has the garbage
// collected, and says whether aborting the signal still ends the body.
import { heedingFetch } from "../../src/base/heeding_fetch.ts";

const left = Promise.withResolvers<string>();
const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen: () => {} },
  () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(5)),
        cancel: () => left.resolve("the client left"),
      }),
    ),
);

async function begin(
  signal: AbortSignal,
): Promise<ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>> {
  const address = `http://127.0.0.1:${server.addr.port}/`;
  const reader = (await heedingFetch(address, { signal })).body!.getReader();
  await reader.read();
  return reader;
}

const stop = new AbortController();
const reader = await begin(stop.signal);
reader.read().catch(() => {});
for (let round = 0; round < 5; round++) {
  await new Promise((resolve) => setTimeout(resolve, 10));
  (globalThis as unknown as { gc(): void }).gc();
}
stop.abort();
const never = new Promise<string>((resolve) =>
  setTimeout(() => resolve("the client stayed"), 60_000)
);
const outcome = await Promise.race([left.promise, never]);
await Deno.stdout.write(new TextEncoder().encode(`${outcome}\n`));
Deno.exit(0);
