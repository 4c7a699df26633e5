import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Journal } from "../../../src/hub/journal/journal.ts";
import { createLogger } from "../../../src/base/logger.ts";
import type { InboundMessage } from "../../../src/hub/inbound_message.ts";
import type { Job } from "../../../src/schedule/job.ts";
import type { HealthReport } from "../../../src/gateway/http/health_report.ts";
import { lockGateway } from "../../../src/gateway/gateway_lock.ts";
import { examine, offline } from "./examine.ts";

const now = () => new Date("2025-06-01T10:00:00Z");
const log = createLogger("test", { level: "error", write: () => {} });

async function names(folder: string): Promise<string[]> {
  const found = await Array.fromAsync(Deno.readDir(folder));
  return found.map(({ name }) => name).sort();
}

Deno.test("notes of a gateway that was killed are found, and taken away on demand", async () => {
  const spoil = async (home: string): Promise<void> => {
    await Deno.writeTextFile(`${home}/state/gateway.lock`, "4194304\n");
    await Deno.writeTextFile(`${home}/state/gateway.json`, "{}");
    await Deno.writeTextFile(`${home}/state/terminal.json`, "{}");
    await Deno.writeTextFile(`${home}/state/mine.json`, "{}");
  };
  const seen = await examine({
    config: offline,
    spoil,
    async after(home) {
      equal((await names(`${home}/state`)).length, 4);
    },
  });
  equal(seen.findings.lock.kind, "warn");
  match(seen.findings.lock.message, /left gateway\.json, terminal\.json$/);
  match(seen.findings.lock.hint ?? "", /doctor --fix$/);
  const fixed = await examine({
    ...{ config: offline, spoil, fix: true },
    async after(home) {
      deepEqual(await names(`${home}/state`), ["gateway.lock", "mine.json"]);
    },
  });
  equal(fixed.findings.lock.kind, "ok");
  match(fixed.findings.lock.message, /taken away: gateway\.json, terminal/);
});

Deno.test("a home that is held by what doesn't answer is left alone", async () => {
  using held: DisposableStack = new DisposableStack();
  const { findings } = await examine({
    ...{ config: offline, fix: true },
    async spoil(home) {
      held.use(await lockGateway(`${home}/state`));
      const note = { pid: Deno.pid, host: "127.0.0.1", port: 1 };
      const text = JSON.stringify(note);
      await Deno.writeTextFile(`${home}/state/gateway.json`, text);
    },
    async after(home) {
      ok((await names(`${home}/state`)).includes("gateway.json"));
    },
  });
  equal(findings.lock.kind, "warn");
  match(findings.lock.message, /^a process holds this home as its gateway: C/);
  ok(findings.lock.hint);
});

Deno.test("a gateway that answers is well, unless it says that it isn't", async () => {
  const health: HealthReport = {
    ...{ status: "ok", version: "0.1.0", uptime_seconds: 1, channels: {} },
    provider: { name: "offline", model: "offline", status: "ok" },
    queues: { inbound: 0, outbound: 0 },
    memory: { rss_bytes: 70 * 1024 * 1024 },
  };
  for (const status of ["ok", "degraded"] as const) {
    using held: DisposableStack = new DisposableStack();
    const { findings } = await examine({
      config: offline,
      fetch: () => Promise.resolve(Response.json({ ...health, status })),
      spoil: async (home) => void held.use(await lockGateway(`${home}/state`)),
    });
    equal(findings.lock.kind, status === "ok" ? "ok" : "warn");
    match(findings.lock.message, /^a gateway runs at http:\S+:18790/);
    match(
      findings.memory.message,
      /the gateway takes 70 MiB$|only |doesn't say/,
    );
  }
});

Deno.test("what a crash left half-written is found, and removed on demand, and nothing else", async () => {
  const old = "state/jobs.json.0a1b2c3d.tmp";
  const spoil = async (home: string): Promise<void> => {
    for (const name of [old, "state/young.json.0a1b2c3d.tmp", "my.tmp"]) {
      await Deno.writeTextFile(`${home}/${name}`, "{");
    }
    const long = new Date("2020-01-01T00:00:00Z");
    await Deno.utime(`${home}/${old}`, long, long);
    await Deno.utime(`${home}/my.tmp`, long, long);
  };
  const seen = await examine({ config: offline, spoil });
  equal(seen.findings.leftovers.kind, "warn");
  match(
    seen.findings.leftovers.message,
    /^half-written by a crash: \S+0a1b2c3d\.tmp$/,
  );
  const fixed = await examine({
    ...{ config: offline, spoil, fix: true },
    async after(home) {
      deepEqual(await names(`${home}/state`), ["young.json.0a1b2c3d.tmp"]);
      ok((await names(home)).includes("my.tmp"));
    },
  });
  equal(fixed.findings.leftovers.kind, "ok");
  match(fixed.findings.leftovers.message, /gone now: /);
});

Deno.test("conversations that can't be read are found, and set aside beside older ones on demand", async () => {
  const folder = "workspace/sessions";
  const spoil = async (home: string): Promise<void> => {
    const write = (name: string, text: string) =>
      Deno.writeTextFile(`${home}/${folder}/${name}`, text, { mode: 0o600 });
    await write("cli_a.json", "{");
    await write("cli_a.json.corrupted", "older");
    await write("cli_b.json", "[]");
    await write(
      "cli_c.json",
      JSON.stringify({
        ...{ session_id: "cli_c", channel: "cli", chat_id: "c" },
        ...{ created_at: "", last_accessed: "", messages: [] },
      }),
    );
  };
  const seen = await examine({
    ...{ config: offline, spoil },
    async after(home) {
      equal((await names(`${home}/${folder}`)).length, 4);
    },
  });
  equal(seen.findings.sessions.kind, "warn");
  match(seen.findings.sessions.message, /cli_a\.json, .*cli_b\.json$/);
  const fixed = await examine({
    ...{ config: offline, spoil, fix: true },
    async after(home) {
      deepEqual(await names(`${home}/${folder}`), [
        "cli_a.json.2.corrupted",
        "cli_a.json.corrupted",
        "cli_b.json.corrupted",
        "cli_c.json",
      ]);
      const path = `${home}/${folder}/cli_a.json.corrupted`;
      equal(await Deno.readTextFile(path), "older");
    },
  });
  equal(fixed.findings.sessions.kind, "ok");
  match(fixed.findings.sessions.message, /is kept as .*cli_a\.json\.2\.cor/);
  const good = await examine({ config: offline });
  match(good.findings.sessions.message, /no conversation yet/);
});

const job: Job = {
  id: "ab12",
  schedule: { type: "interval", minutes: 60 },
  chat: { channel: "cli", chatId: "default" },
  message: "Look",
  created_at: "2025-06-01T09:30:00Z",
  enabled: true,
  next_run: "2025-06-01T10:30:00Z",
};

/** What the doctor says about those jobs. */
async function withJobs(
  jobs: readonly Partial<Job>[],
  { config = offline, held = false }: { config?: unknown; held?: boolean } = {},
) {
  using lock = new DisposableStack();
  const { findings } = await examine({
    ...{ config, now },
    async spoil(home) {
      const all = jobs.map((one) => ({ ...job, ...one }));
      const text = JSON.stringify({ version: 1, jobs: all });
      await Deno.writeTextFile(`${home}/state/jobs.json`, text);
      if (held) lock.use(await lockGateway(`${home}/state`));
    },
  });
  return findings.jobs;
}

Deno.test("jobs are counted, with the next run in the person's time zone", async () => {
  const agent = { provider: "offline", timezone: "Asia/Tokyo" };
  const later = { id: "cd34", next_run: "2025-06-02T10:30:00Z" };
  const two = await withJobs([later, {}], { config: { agent } });
  equal(two.kind, "ok");
  equal(two.message, "2 jobs; the next run is 2025-06-01 19:30 Asia/Tokyo");
  const idle = await withJobs([{ enabled: false }]);
  equal(idle.message, "1 job, which waits for nothing");
  equal((await withJobs([])).message, "there are none");
  const gone = await withJobs([{ done_at: "2025-05-01T00:00:00Z" }]);
  equal(gone.message, "there are none");
});

Deno.test("jobs that are overdue, missed or failed are told, but not while a gateway is at them", async () => {
  const late = { next_run: "2025-06-01T08:30:00Z" };
  const overdue = await withJobs([late]);
  equal(overdue.kind, "warn");
  match(overdue.message, /^one job is overdue, .*: ab12$/);
  match(overdue.hint ?? "", /miniclaw gateway/);
  equal((await withJobs([late], { held: true })).kind, "ok");
  const bad = await withJobs([
    { last_result: "missed" },
    { id: "cd34", last_result: "failed: no network" },
  ]);
  equal(bad.kind, "warn");
  match(bad.message, /went wrong the last time: cd34; missed, .*: ab12$/);
});

Deno.test("jobs for a chat that nobody may write in are told", async () => {
  const chat = { channel: "telegram", chatId: "5" };
  const allowing = (...allow_from: number[]) => ({
    ...offline,
    channels: { telegram: { enabled: true, token: "", allow_from } },
  });
  const off = await withJobs([{ chat }]);
  match(off.message, /^for a chat that nobody may write in: ab12$/);
  match(off.hint ?? "", /cron remove ab12$/);
  const revoked = await withJobs([{ chat }], { config: allowing(6) });
  match(revoked.message, /^for a chat that nobody may write in: ab12$/);
  equal((await withJobs([{ chat }], { config: allowing(5) })).kind, "ok");
  equal((await withJobs([{ chat, enabled: false }])).kind, "ok");
});

Deno.test("jobs that can't be read fail, and are set aside on demand", async () => {
  const spoil = (home: string) =>
    Deno.writeTextFile(`${home}/state/jobs.json`, '{"version":1,"jobs":7}');
  const seen = await examine({
    ...{ config: offline, spoil },
    async after(home) {
      ok((await names(`${home}/state`)).includes("jobs.json"));
    },
  });
  ok(seen.failed);
  equal(seen.findings.jobs.kind, "fail");
  match(seen.findings.jobs.message, /^can't be read: .*jobs\.json$/);
  const fixed = await examine({
    ...{ config: offline, spoil, fix: true },
    async after(home) {
      const kept = `${home}/state/jobs.json.corrupted`;
      match(await Deno.readTextFile(kept), /7/);
    },
  });
  ok(!fixed.failed);
  match(fixed.findings.jobs.message, /kept as .*jobs\.json\.corrupted$/);
});

Deno.test("messages that wait for a gateway are told, and left alone", async () => {
  const message: InboundMessage = {
    id: "m1",
    chat: { channel: "cli", chatId: "default" },
    person: "cli:ada",
    text: "Hello",
    audience: "person",
    received_at: "2025-06-01T09:00:00Z",
  };
  const spoil = async (home: string): Promise<void> => {
    const journal = await Journal.open({
      folder: `${home}/state/journal`,
      log,
    });
    await journal.append({ kind: "taken", message });
    await journal.close();
  };
  for (const fix of [false, true]) {
    const { findings } = await examine({ config: offline, spoil, fix });
    equal(findings.journal.kind, "warn");
    match(findings.journal.message, /^one message waits, /);
    match(findings.journal.hint ?? "", /miniclaw gateway$/);
  }
});

Deno.test("hashes of skills that can't be read fail, and say what to do", async () => {
  const { findings, failed } = await examine({
    ...{ config: offline, fix: true },
    spoil: (home) => Deno.writeTextFile(`${home}/state/skills.json`, "{"),
    async after(home) {
      equal(await Deno.readTextFile(`${home}/state/skills.json`), "{");
    },
  });
  ok(failed);
  equal(findings.skills.kind, "fail");
  match(findings.skills.hint ?? "", /^Delete that file/);
});
