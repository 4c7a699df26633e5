import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { MiniclawError } from "../../../src/base/miniclaw_error.ts";
import { askGateway } from "../../../src/cli/status/ask_gateway.ts";
import { status } from "../../../src/cli/status/status.ts";
import { version } from "../../../src/config/version.ts";
import type { HealthReport } from "../../../src/gateway/http/health_report.ts";
import { Program } from "../../e2e/program.ts";
import { testContext } from "../../fakes/command_context.ts";
import type { TestWorldOptions } from "../../fakes/command_context.ts";
import { healthy, testHttp } from "../../gateway/http/test_http.ts";

const report: HealthReport = {
  ...healthy,
  version,
  tokens: { today: 12_345, limit: 50_000 },
  jobs: 3,
  set_aside: 0,
  journal: { status: "ok" },
};

interface Case extends TestWorldOptions {
  /** config.json. */
  config?: unknown;
  /** state/gateway.json. */
  noted?: unknown;
}

interface Said {
  stdout: string;
  error?: MiniclawError;
}

/** What `miniclaw status` says in such a home, on the real network. */
async function ask({ config = {}, noted, ...world }: Case): Promise<Said> {
  await using test = await testContext({ fetch: globalThis.fetch, ...world });
  const { home } = test.context;
  await Deno.mkdir(home.state, { recursive: true });
  const write = (path: string, value: unknown): Promise<void> =>
    Deno.writeTextFile(
      path,
      typeof value === "string" ? value : JSON.stringify(value),
      { mode: 0o600 },
    );
  await write(home.config, config);
  if (noted !== undefined) await write(`${home.state}/gateway.json`, noted);
  try {
    await status({ values: {}, switches: new Set(), args: [] }, test.context);
    return { stdout: test.stdout() };
  } catch (error) {
    ok(error instanceof MiniclawError, String(error));
    equal(test.stdout(), "");
    return { stdout: "", error };
  }
}

Deno.test("status prints what the gateway says, and what this run took", async () => {
  await using server = testHttp({ health: () => report });
  const { port } = server;
  const { stdout } = await ask({
    noted: { pid: 4711, host: "127.0.0.1", port, started_at: "2025-06-01" },
  });
  const lines = stdout.trimEnd().split("\n");
  deepEqual(lines.slice(0, -1), [
    "status    ok",
    `version   ${version}`,
    `address   http://127.0.0.1:${port}, process 4711`,
    "uptime    1 min 30 s",
    "channels  telegram: ok",
    "model     google/gemini-2.5-flash by openrouter (openrouter.ai): ok",
    "queues    0 to answer, 0 to deliver",
    "tokens    12,345 today, 24 % of 50,000",
    "jobs      3",
    "memory    47.7 MiB",
  ]);
  match(
    lines.at(-1) ?? "",
    /^this run {2}[\d.]+ MiB, started in \d+ ms, answered in \d+ ms$/,
  );
});

Deno.test("what needs a person is told, and nobody can write on the terminal", async () => {
  const channels = {
    telegram: { status: "degraded" as const, detail: "no\u001b[2J\nnetwork" },
    web: { status: "ok" as const },
  };
  await using server = testHttp({
    health: () => ({
      ...report,
      ...{ status: "degraded", version: "0.0.9", channels, set_aside: 2 },
      ...{ tokens: { today: 7, limit: 0 } },
      journal: { status: "degraded", detail: "the disk is full" },
    }),
  });
  const { stdout } = await ask({
    config: { gateway: { port: server.port } },
  });
  const expected = [
    "status     degraded",
    `version    0.0.9; this program is ${version}: start the gateway again`,
    `address    http://127.0.0.1:${server.port}`,
    "channels   telegram: degraded, no network",
    "           web: ok",
    "tokens     7 today",
    "journal    degraded, the disk is full",
    "set aside  2 messages; see: miniclaw doctor",
  ];
  const lines = stdout.split("\n");
  for (const line of expected) ok(lines.includes(line), stdout);
});

Deno.test("a gateway that starts or stops is told like any other", async () => {
  await using server = testHttp({
    health: () => ({ ...report, status: "stopping", channels: {} }),
  });
  const { stdout } = await ask({ config: { gateway: { port: server.port } } });
  match(stdout, /^status {4}stopping\n/);
  match(stdout, /^channels {2}none$/m);
});

Deno.test("--format json is the gateway's own document and this process's", async () => {
  const more = { ...report, newer: { than: "this" } };
  await using server = testHttp({ health: () => more });
  const { stdout } = await ask({
    config: { gateway: { port: server.port } },
    options: { format: "json" },
  });
  const { gateway, process } = JSON.parse(stdout);
  deepEqual(gateway, more);
  deepEqual(Object.keys(process), ["rss_bytes", "start_ms", "answer_ms"]);
  for (const value of Object.values(process)) ok(Number(value) > 0);
});

Deno.test("where the gateway noted its address, that one is asked first", async () => {
  await using noted = testHttp({ health: () => report });
  await using configured = testHttp();
  const { stdout } = await ask({
    config: { gateway: { port: configured.port } },
    noted: { host: "127.0.0.1", port: noted.port },
  });
  match(stdout, new RegExp(`127\\.0\\.0\\.1:${noted.port}$`, "m"));
});

Deno.test("a note that can't be read is as good as none", async () => {
  await using server = testHttp({ health: () => report });
  const { port } = server;
  const notes = [
    "",
    "{",
    "null",
    "[]",
    { host: "127.0.0.1" },
    { host: "127.0.0.1", port: "x" },
    { host: "127.0.0.1", port: 99_999 },
    { host: "127.0.0.1", port: -1 },
    { host: "a b", port },
    { host: "evil/path?", port },
    { host: "user@evil", port: 1 },
  ];
  for (const noted of notes) {
    const { stdout } = await ask({ config: { gateway: { port } }, noted });
    match(stdout, /^status {4}ok/, JSON.stringify(noted));
  }
});

Deno.test("who listens everywhere is asked on this machine", async () => {
  for (const [host, shown] of [["0.0.0.0", "127.0.0.1"], ["::", "[::1]"]]) {
    await using server = testHttp({ host, health: () => report });
    const { stdout } = await ask({
      config: { gateway: { host, port: server.port } },
    });
    ok(stdout.includes(`http://${shown}:${server.port}`), stdout);
  }
});

Deno.test("where no gateway runs, it says so and how to start one", async () => {
  const { port } = await closedServer();
  const { error } = await ask({ config: { gateway: { port } } });
  equal(error?.code, "not_running");
  equal(
    error?.message,
    `Cannot ask the gateway: nothing answers at http://127.0.0.1:${port}`,
  );
  equal(error?.hint, "Start it with: miniclaw gateway");
  equal(error?.exitCode, 1);
});

Deno.test("a host in the configuration that can't be one is named", async () => {
  const { error } = await ask({ config: { gateway: { host: "my host" } } });
  equal(error?.code, "config");
  match(error?.message ?? "", /"gateway\.host": expected .*, got "my host"$/);
});

Deno.test("where a proxy is set, the hint names it", async () => {
  const { port } = await closedServer();
  const { error } = await ask({
    config: { gateway: { port } },
    env: { HTTP_PROXY: "http://192.0.2.1:3128" },
  });
  match(error?.hint ?? "", /HTTP_PROXY is set.*NO_PROXY/);
});

Deno.test("whatever else answers there is named as something else", async () => {
  const answers: [RegExp, () => Response][] = [
    [/HTTP 404\)$/, () => new Response("Not found", { status: 404 })],
    [/HTTP 200\)$/, () => new Response("<html>")],
    [/HTTP 200\)$/, () => Response.json({ status: "ok" })],
    [/HTTP 200\)$/, () => Response.json(null)],
    [/HTTP 200\)$/, () => new Response(endless())],
    [/HTTP 302\)$/, () => Response.redirect("http://192.0.2.1/")],
    [/HTTP 401\)$/, () => new Response(null, { status: 401 })],
  ];
  for (const [expected, answer] of answers) {
    await using server = serve(answer);
    const { port } = server.addr;
    const { error } = await ask({ config: { gateway: { port } } });
    equal(error?.code, "foreign");
    match(error?.message ?? "", expected);
    match(error?.hint ?? "", /config set gateway\.port/);
  }
});

Deno.test("a server that doesn't speak HTTP is something else too", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const served = (async () => {
    using connection = await listener.accept();
    await connection.read(new Uint8Array(1024));
    await connection.write(new TextEncoder().encode("SSH-2.0-Other\r\n"));
  })();
  const { port } = listener.addr;
  const { error } = await ask({ config: { gateway: { port } } });
  await served;
  equal(error?.code, "foreign");
  match(error?.message ?? "", /no HTTP\)$/);
});

Deno.test("a gateway that hangs is told from one that isn't there", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${listener.addr.port}`;
  const asked = askGateway({ url, pid: 4711 }, {
    fetch,
    env: () => undefined,
    timeoutMs: 50,
  });
  await rejects(asked, {
    code: "timeout",
    message: `Cannot ask the gateway: no answer from ${url} in 0.05 s`,
    hint: /^Process 4711 seems to hang/,
  });
});

Deno.test("the real program asks a gateway, and ends with 1 where there is none", async () => {
  await using program = await Program.create();
  await using server = testHttp({ health: () => report });
  const { port } = server;
  await program.writeConfig({ gateway: { port } });
  const { code, stdout, stderr } = await program.run(["status"]);
  deepEqual([code, stderr], [0, ""]);
  match(stdout, /^status {4}ok\n/);
  await server[Symbol.asyncDispose]();
  const gone = await program.run(["status", "--format", "json"]);
  deepEqual([gone.code, gone.stderr], [1, ""]);
  equal(JSON.parse(gone.stdout).error.code, "not_running");
  const { stdout: help } = await program.run(["help", "status"]);
  match(help, /miniclaw status/);
});

/** A port where nobody listens any more. */
async function closedServer(): Promise<{ port: number }> {
  await using server = testHttp();
  return { port: server.port };
}

function serve(answer: () => Response): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    answer,
  );
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)),
  });
}
