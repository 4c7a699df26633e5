import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { fetchFile } from "../../src/tools/web/fetch_file.ts";
import { selfSigned } from "../fakes/self_signed.ts";
import { startWebServer } from "../fakes/web_server.ts";
import type { Answer } from "../fakes/web_server.ts";

const script = new URL("./fetch_file_once.ts", import.meta.url).pathname;

/** Fetches from a server of ours, by a process that trusts its certificate. */
async function fetched(
  routes: Record<string, Answer>,
): Promise<{ bytes: Uint8Array; fault: string; hits: string[] }> {
  await using server = startWebServer(routes, selfSigned);
  const certificate = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(certificate, selfSigned.cert);
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "-A",
        "--no-check",
        "--quiet",
        script,
        `https://secure.test:${server.port}/start`,
      ],
      env: { NODE_EXTRA_CA_CERTS: certificate },
    }).output();
    const fault = new TextDecoder().decode(stderr);
    return { bytes: stdout, fault, hits: server.hits };
  } finally {
    await Deno.remove(certificate);
  }
}

Deno.test("a file of any kind is fetched as it is, also by a redirect", async () => {
  const data = new Uint8Array([0, 255, 1, 254]);
  const { bytes, fault, hits } = await fetched({
    "/start": () =>
      new Response(null, { status: 302, headers: { location: "/b" } }),
    "/b": () =>
      new Response(data, { headers: { "content-type": "application/gzip" } }),
  });
  equal(fault, "");
  deepEqual([...bytes], [...data]);
  deepEqual(hits, ["GET /start", "GET /b"]);
});

Deno.test("a redirect to plain http, or to another private host, is refused", async () => {
  for (const location of ["http://secure.test/", "https://127.0.0.1:1/"]) {
    const { bytes, fault } = await fetched({
      "/start": () =>
        new Response(null, { status: 301, headers: { location } }),
    });
    equal(bytes.length, 0);
    match(fault, /begins with https|this machine, a private network/);
  }
});

Deno.test("an error page is no file, and neither is more than 2 MiB", async () => {
  const { fault } = await fetched({});
  match(fault, /expected a file, got status 404/);
  const large = await fetched({
    "/start": () => new Response(new Uint8Array(2 * 1024 * 1024 + 1)),
  });
  match(large.fault, /expected at most 2 MiB, got more/);
});

Deno.test("plain http, a private address and an unknown certificate are refused", async () => {
  await rejects(fetchFile("http://example.com/"), /begins with https/);
  await rejects(fetchFile("file:///etc/passwd"), /begins with https/);
  await using server = startWebServer({}, selfSigned);
  await rejects(
    fetchFile(`https://${server.host}/`),
    /this machine, a private network/,
  );
  await rejects(
    fetchFile(`https://secure.test:${server.port}/`, {
      allowPrivate: ["secure.test"],
      lookup: () => Promise.resolve(["127.0.0.1"]),
    }),
    /certificate/,
  );
  deepEqual(server.hits, []);
});

Deno.test("a host that doesn't answer is given up", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  try {
    const { port } = listener.addr as Deno.NetAddr;
    const slow = fetchFile(`https://127.0.0.1:${port}/`, {
      allowPrivate: ["127.0.0.1"],
      timeoutMs: 50,
    });
    await rejects(slow, /it took longer than 0\.05 s/);
  } finally {
    listener.close();
  }
});
