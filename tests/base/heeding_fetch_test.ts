import { equal, rejects } from "node:assert/strict";

const program = new URL("./hanging_body.ts", import.meta.url).pathname;

/** What became of a body that hangs when its signal was aborted after a collection. */
async function outcome(): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-read"]
      .concat("--v8-flags=--expose-gc", program),
  }).output();
  return new TextDecoder().decode(stdout).trim();
}

Deno.test("a signal ends a body that hangs, also after a garbage collection", async () => {
  equal(await outcome(), "the client left");
});

Deno.test("a response is what fetch gives, its address included", async () => {
  const { heedingFetch } = await import("../../src/base/heeding_fetch.ts");
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    ({ url }) =>
      url.endsWith("/nothing")
        ? new Response(null, { status: 204 })
        : Response.json({ a: 1 }, { status: 418 }),
  );
  const root = `http://127.0.0.1:${server.addr.port}/`;
  const { signal } = new AbortController();
  const response = await heedingFetch(root, { signal });
  equal(response.status, 418);
  equal(response.url, root);
  equal(response.headers.get("content-type"), "application/json");
  equal((await response.json()).a, 1);
  const nothing = await heedingFetch(`${root}nothing`, { signal });
  equal([nothing.status, nothing.body].join(), "204,");
  await rejects(
    heedingFetch(root, { signal: AbortSignal.abort(new Error("stopped")) }),
    /stopped/,
  );
});
