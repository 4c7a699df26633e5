import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { heedingFetch } from "../../src/base/heeding_fetch.ts";
import { concatBytes } from "../../src/base/concat_bytes.ts";
import type { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { fetchBytes } from "../../src/upgrade/fetch_bytes.ts";
import { chunkedBody } from "../fakes/chunked_body.ts";
import { startWebServer } from "../fakes/web_server.ts";

interface Try {
  most?: number;
  fetch?: typeof fetch;
  signal?: AbortSignal;
  patienceMs?: number;
}

async function read(
  url: string,
  { most = 1000, signal = new AbortController().signal, ...rest }: Try = {},
): Promise<string> {
  const options = { fetch: heedingFetch, ...rest, most, signal };
  const pieces = await Array.fromAsync(fetchBytes(url, options));
  return new TextDecoder().decode(concatBytes(pieces));
}

/** A network where addresses only lead on, or answer. */
function network(leads: Record<string, string>): [typeof fetch, string[]] {
  const asked: string[] = [];
  const fake: typeof fetch = (input, init) => {
    asked.push(String(input));
    equal(init?.redirect, "manual");
    const location = leads[String(input)];
    return Promise.resolve(
      location === undefined
        ? new Response("here")
        : new Response("elsewhere", { status: 302, headers: { location } }),
    );
  };
  return [fake, asked];
}

Deno.test("redirects are followed, and no further than five", async () => {
  await using server = startWebServer({
    "/a": () => Response.redirect(`http://${server.host}/b`, 301),
    "/b": () => new Response(null, { status: 307, headers: { location: "c" } }),
    "/c": () => new Response("here"),
    "/loop": () => Response.redirect(`http://${server.host}/loop`),
  });
  equal(await read(`http://${server.host}/a`), "here");
  server.hits.length = 0;
  await rejects(read(`http://${server.host}/loop`), /ever more redirects/);
  equal(server.hits.length, 6);
});

const unsafe: Record<string, Record<string, string>> = {
  "plain http to the outside": {},
  "what leads to plain http": { "https://a.example/": "http://b.example/" },
  "what leads from TLS into the house": {
    "https://a.example/": "http://192.168.1.1/",
  },
  "what leads to a file": { "https://a.example/": "file:///etc/passwd" },
  "what leads to a password": {
    "https://a.example/": "https://me:pw@b.example/",
  },
};

for (const [what, leads] of Object.entries(unsafe)) {
  Deno.test(`${what} is refused without being asked`, async () => {
    const [fake, asked] = network(leads);
    const [from = "http://c.example/"] = Object.keys(leads);
    await rejects(read(from, { fetch: fake }), /expected an https address/);
    deepEqual(asked, Object.keys(leads));
  });
}

Deno.test("plain http is taken from one's own network", async () => {
  const [fake, asked] = network({ "http://10.0.0.2/a": "/b" });
  equal(await read("http://10.0.0.2/a", { fetch: fake }), "here");
  deepEqual(asked, ["http://10.0.0.2/a", "http://10.0.0.2/b"]);
});

Deno.test("a body is cut off as soon as it is more than it may be", async () => {
  const left = Promise.withResolvers<void>();
  const stopping = new AbortController();
  await using server = startWebServer({
    "/big": () => {
      const chunks = Array.from({ length: 1000 }, () => "x".repeat(1000));
      const onLeave = left.resolve;
      return new Response(
        chunkedBody({ chunks, then: "hang" }, {
          ...{ stopping: stopping.signal, onLeave },
        }),
      );
    },
  });
  await rejects(
    read(`http://${server.host}/big`, { most: 5000 }),
    /at most 5000 bytes from http:\S+\/big, got more/,
  );
  await left.promise;
  stopping.abort();
});

Deno.test("one that falls silent counts as lost, and Ctrl-C ends it at once", async () => {
  const stopping = new AbortController();
  const answer = (): Response =>
    new Response(
      chunkedBody({ chunks: ["begun"], then: "hang" }, {
        ...{ stopping: stopping.signal, onLeave: () => {} },
      }),
    );
  await using server = startWebServer({ "/": answer });
  const url = `http://${server.host}/`;
  await rejects(read(url, { patienceMs: 300 }), /got nothing for 0\.3 s/);
  const stop = new AbortController();
  const reading = read(url, { signal: stop.signal });
  stop.abort(new Error("Ctrl-C"));
  await rejects(reading, /^Error: Ctrl-C$/);
  stopping.abort();
});

Deno.test("what doesn't answer is named with its reason", async () => {
  await using server = startWebServer({});
  const missing = `http://${server.host}/none`;
  await rejects(read(missing), (error: MiniclawError) => {
    match(error.message, /none to answer, got HTTP 404$/);
    match(error.hint ?? "", /config get upgrade\.index_url/);
    return true;
  });
  await rejects(read("http://127.0.0.1:9/"), /to answer, got ".*"$/);
});
