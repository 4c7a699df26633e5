import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { webIn } from "../fakes/web_tools.ts";
import type { WebOptions } from "../../src/tools/web.ts";
import { toolContext } from "../fakes/tool_context.ts";
import { selfSigned } from "../fakes/self_signed.ts";
import { startWebServer } from "../fakes/web_server.ts";

/** A call in a world where only these private hosts may be reached. */
async function run(
  url: string,
  { allow = [], ...world }: WebOptions & { allow?: string[] } = {},
): Promise<string> {
  await using context = await toolContext({
    configure: (config) => void (config.tools.web.allow_private = allow),
  });
  return await webIn(world).run({ url }, context);
}

const canary = (): Response =>
  new Response("canary", { headers: { "content-type": "text/plain" } });

Deno.test("only http and https addresses without a password are opened", async () => {
  await rejects(run("example.com"), /it is no address/);
  await rejects(run(""), /it is no address/);
  for (const url of ["file:///etc/passwd", "ftp://a.test/", "data:,x"]) {
    await rejects(
      run(url),
      /expected an address that begins with https or http/,
    );
  }
  await rejects(run("https://me:secret@a.test/"), (error: Error) => {
    match(error.message, /without name and password/);
    ok(!error.message.includes("secret"));
    return true;
  });
});

Deno.test("this machine isn't reached by any spelling of its address", async () => {
  await using server = startWebServer({ "/": canary });
  const hosts = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.0.0.1.",
    "１２７.0.0.1",
    "0.0.0.0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b:1::127.0.0.1]",
    "[2002:7f00:1::]",
    "localhost",
    "LOCALHOST",
  ];
  for (const host of hosts) {
    await rejects(run(`http://${host}:${server.port}/`), (error) => {
      match((error as Error).message, /this machine, a private network/, host);
      match((error as { hint: string }).hint, /tools\.web\.allow_private/);
      return true;
    });
  }
  deepEqual(server.hits, []);
});

Deno.test("no private or reserved address is reached", async () => {
  const hosts = [
    "10.0.0.1",
    "192.168.1.1",
    "172.16.0.1",
    "169.254.169.254",
    "100.100.100.200",
    "224.0.0.1",
    "[fd00::1]",
    "[fe80::1]",
    "[fec0::1]",
  ];
  for (const host of hosts) {
    await rejects(run(`http://${host}/`), /this machine, a private network/);
  }
});

Deno.test("one private address behind a name is enough to refuse it", async () => {
  await using server = startWebServer({ "/": canary });
  const url = `http://a.test:${server.port}/`;
  for (const addresses of [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::1"]]) {
    const lookup = (): Promise<string[]> => Promise.resolve(addresses);
    await rejects(run(url, { lookup }), /a private network/);
  }
  const nothing = { lookup: () => Promise.resolve([]) };
  await rejects(run(url, nothing), /no host of that name/);
  const nonsense = { lookup: () => Promise.resolve(["localhost"]) };
  await rejects(run(url, nonsense), /a private network/);
  deepEqual(server.hits, []);
});

Deno.test("a redirect is checked like the first address", async () => {
  await using inner = startWebServer({ "/": canary });
  const targets = [
    `http://${inner.host}/`,
    `//${inner.host}/`,
    `http://localhost:${inner.port}/`,
    `http://inner.test:${inner.port}/`,
  ];
  const lookup = (): Promise<string[]> => Promise.resolve(["127.0.0.1"]);
  for (const location of targets) {
    await using outer = startWebServer({
      "/": () => new Response(null, { status: 302, headers: { location } }),
    });
    const allow = [`outer.test:${outer.port}`];
    const url = `http://outer.test:${outer.port}/`;
    await rejects(run(url, { allow, lookup }), /a private network/);
    equal(outer.hits.length, 1);
  }
  deepEqual(inner.hits, []);
});

Deno.test("a redirect leads to no other scheme and hands on no password", async () => {
  for (const location of ["file:///etc/passwd", "http://a:b@example.com/"]) {
    await using server = startWebServer({
      "/": () => new Response(null, { status: 302, headers: { location } }),
    });
    await rejects(
      run(`http://${server.host}/`, { allow: [server.host] }),
      /begins with https or http|without name and password/,
    );
  }
});

Deno.test("a name is asked for once, and what was checked is what is reached", async () => {
  await using server = startWebServer({ "/": canary });
  const answers = [["127.0.0.1"], ["203.0.113.1"]];
  const asked: string[] = [];
  const lookup = (host: string): Promise<string[]> => {
    asked.push(host);
    return Promise.resolve(answers.shift() ?? []);
  };
  const allow = [`a.test:${server.port}`];
  const result = await run(`http://a.test:${server.port}/`, { allow, lookup });
  match(result, /\ncanary\n/);
  deepEqual(asked, ["a.test"]);
  equal(server.headers?.get("host"), `a.test:${server.port}`);
});

Deno.test("a private host is reached by the name and port that are allowed", async () => {
  await using server = startWebServer({ "/": canary });
  const lookup = (): Promise<string[]> => Promise.resolve(["127.0.0.1"]);
  const url = `http://Nas.Test:${server.port}/`;
  for (const entry of ["nas.test", `NAS.test:${server.port}`]) {
    match(await run(url, { allow: [entry], lookup }), /canary/);
  }
  for (const entry of ["nas.test:80", "test", "*", "127.0.0.1", "as.test"]) {
    await rejects(run(url, { allow: [entry], lookup }), /a private network/);
  }
});

Deno.test("a certificate that nobody vouches for ends the connection", async () => {
  await using server = startWebServer({ "/": canary }, selfSigned);
  const lookup = (): Promise<string[]> => Promise.resolve(["127.0.0.1"]);
  const url = `https://secure.test:${server.port}/`;
  const result = run(url, { allow: ["secure.test"], lookup });
  await rejects(result, /the certificate of its TLS connection isn't valid/);
  deepEqual(server.hits, []);
});
