import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { addJob } from "../../../src/cli/cron/add.ts";
import { disableJob } from "../../../src/cli/cron/disable.ts";
import { enableJob } from "../../../src/cli/cron/enable.ts";
import { listJobs } from "../../../src/cli/cron/list.ts";
import { removeJob } from "../../../src/cli/cron/remove.ts";
import { runJob } from "../../../src/cli/cron/run.ts";
import type { CommandInput, CommandRun } from "../../../src/cli/command.ts";
import type { Job } from "../../../src/schedule/job_store.ts";
import {
  type TestContext,
  testContext,
  type TestWorldOptions,
} from "../../fakes/command_context.ts";

async function stage(options: TestWorldOptions = {}): Promise<TestContext> {
  const made = await testContext({
    now: () => new Date("2026-11-20T09:32:00Z"),
    ...options,
    env: { USER: "ada", ...options.env },
  });
  await Deno.mkdir(made.home, { recursive: true });
  const config = { version: 1, agent: { timezone: "Europe/Paris" } };
  await Deno.writeTextFile(
    `${made.home}/config.json`,
    JSON.stringify(config),
    { mode: 0o600 },
  );
  return made;
}

/** Runs a command and returns what it printed. */
async function call(
  run: CommandRun,
  on: TestContext,
  { args = [], values = {}, switches = new Set() }: Partial<CommandInput>,
): Promise<string> {
  const before = on.stdout().length;
  await run({ args, values, switches }, on.context);
  return on.stdout().slice(before);
}

async function kept({ home }: TestContext): Promise<Job[]> {
  const text = await Deno.readTextFile(`${home}/state/jobs.json`);
  return JSON.parse(text).jobs;
}

async function add(
  on: TestContext,
  values: CommandInput["values"],
): Promise<string> {
  const printed = await call(addJob, on, { values });
  return /^Added the job (\w+)/.exec(printed)![1];
}

Deno.test("add keeps a job with its chat and person, and says when it runs", async () => {
  await using on = await stage();
  const printed = await call(addJob, on, {
    values: { at: "2026-12-24T18:00", message: " Call mum " },
  });
  match(
    printed,
    /^Added the job \w{5}, next run 2026-12-24 18:00 Europe\/Paris\n$/,
  );
  match(on.stderr(), /Jobs fire only while `miniclaw gateway` runs/);
  const [{ id: _id, ...job }] = await kept(on);
  deepEqual(job, {
    schedule: { type: "fire_at", time: "2026-12-24T17:00:00.000Z" },
    chat: { channel: "cli", chatId: "default" },
    person: "cli:ada",
    message: "Call mum",
    origin: "person",
    created_at: "2026-11-20T09:32:00.000Z",
    enabled: true,
    next_run: "2026-12-24T17:00:00.000Z",
  });
});

Deno.test("add takes every kind of schedule, a chat, a zone and what to do when missed", async () => {
  await using on = await stage();
  const message = "x";
  await call(addJob, on, {
    values: { cron: "0 8 * * *", zone: "Asia/Tokyo", missed: "skip", message },
    switches: new Set(["text"]),
  });
  await add(on, { every: "30", chat: "telegram:-100/4", message });
  await add(on, { at: "2026-12-24T18:00", zone: "Asia/Tokyo", message });
  const [cron, every, at] = await kept(on);
  deepEqual([cron.text, cron.missed], [true, "skip"]);
  equal(cron.next_run, "2026-11-20T23:00:00.000Z");
  deepEqual(every.chat, { channel: "telegram", chatId: "-100/4" });
  equal(every.person, "telegram:-100/4");
  await add(on, { every: "30", chat: "web:default", message });
  const page = (await kept(on)).at(-1);
  deepEqual([page?.chat, page?.person], [
    { channel: "web", chatId: "default" },
    "web:owner",
  ]);
  equal(every.next_run, "2026-11-20T10:02:00.000Z");
  equal(at.next_run, "2026-12-24T09:00:00.000Z");
});

Deno.test("add reads a message from standard input", async () => {
  await using on = await stage();
  on.context.world.readStdin = () => Promise.resolve("a\nb\n");
  await add(on, { every: "5", message: "-" });
  equal((await kept(on))[0].message, "a\nb");
});

const refused: [CommandInput["values"], RegExp][] = [
  [{}, /expected one of --at T, --every MIN and --cron EXPR, got none/],
  [{ at: "x", every: "5" }, /got --at and --every$/],
  [{ at: "2026-11-20T10:31" }, /expected a time after now/],
  [{ at: "soon" }, /expected a time such as .*, got "soon"/],
  [{ every: "1" }, /from 2 to 525600, got 1$/],
  [{ every: "two" }, /Cannot use "--every": .*, got "two"/],
  [{ every: "5", zone: "UTC" }, /Cannot use "--zone" with "--every"/],
  [{ cron: "* * *" }, /expected five cron fields/],
  [{ cron: "0 8 * * *", zone: "Mars/X" }, /an IANA time zone/],
  [{ every: "5", chat: "cli" }, /expected CHANNEL:ID .*, got "cli"/],
  [{ every: "5", chat: "cli: " }, /expected CHANNEL:ID/],
  [
    { every: "5", chat: "telegran:1" },
    /expected cli, telegram or web .*, got "telegran"/,
  ],
  [{ every: "5", chat: "web:a/b" }, /a name of 1 to 64 characters/],
  [{ every: "5", chat: "telegram:ada" }, /expected a number/],
  [{ every: "5", chat: "telegram:-100:4" }, /-100123456789\/7 for a topic/],
  [{ every: "5", chat: `cli:${"a".repeat(300)}` }, /a shorter name/],
  [{ every: "5", message: " " }, /expected a message, got nothing/],
  [{ every: "5", message: undefined }, /expected "--message TEXT"/],
];

for (const [values, fault] of refused) {
  Deno.test(`add refuses ${JSON.stringify(values)} as wrong usage`, async () => {
    await using on = await stage();
    await rejects(
      call(addJob, on, { values: { message: "x", ...values } }),
      (error: Error & { exitCode: number }) => {
        match(error.message, fault);
        equal(error.exitCode, 2);
        return true;
      },
    );
    await rejects(kept(on), Deno.errors.NotFound);
  });
}

Deno.test("list is a line a job for a script, and a table on a terminal", async () => {
  await using on = await stage();
  equal(await call(listJobs, on, {}), "");
  match(on.stderr(), /There are no jobs yet/);
  const id = await add(on, { every: "30", message: "Drink\nwa\u001b[2Jter" });
  equal(
    await call(listJobs, on, {}),
    `${id}  every 30 minutes  next 2026-11-20 11:02 Europe/Paris  cli:default  -  Drink water\n`,
  );
  on.context.world.stdout.isTerminal = true;
  const [titles, row] = (await call(listJobs, on, {})).split("\n");
  match(titles, /^ID +RUNS +STATE +CHAT +LAST +MESSAGE$/);
  match(row, new RegExp(`^${id} +every 30 minutes +next .* Drink water$`));
});

Deno.test("every command prints the job as JSON", async () => {
  await using on = await stage({ options: { format: "json" } });
  const values = { every: "30", message: "x" };
  const { added } = JSON.parse(await call(addJob, on, { values }));
  const args = [added.id];
  const json = async (run: CommandRun): Promise<Record<string, Job>> =>
    JSON.parse(await call(run, on, { args }));
  deepEqual((await json(listJobs)).jobs, [added]);
  equal((await json(disableJob)).disabled.enabled, false);
  equal((await json(enableJob)).enabled.enabled, true);
  const { requested, running } = await json(runJob);
  equal(requested.run_requested, "2026-11-20T09:32:00.000Z");
  equal(running, false);
  equal((await json(removeJob)).removed.id, added.id);
  deepEqual((await json(listJobs)).jobs, []);
});

Deno.test("disable, enable and run say what comes of it", async () => {
  await using on = await stage();
  const id = await add(on, { every: "30", message: "x" });
  const args = [id];
  equal(await call(disableJob, on, { args }), `Disabled the job ${id}\n`);
  match(await call(listJobs, on, {}), / {2}disabled {2}/);
  equal(
    await call(enableJob, on, { args }),
    `Enabled the job ${id}, next run 2026-11-20 11:02 Europe/Paris\n`,
  );
  equal(
    await call(runJob, on, { args }),
    `No gateway runs: the job ${id} will run when it starts (miniclaw gateway)\n`,
  );
  match(await call(listJobs, on, {}), / {2}to run at once {2}/);
  equal(await call(removeJob, on, { args }), `Removed the job ${id}: x\n`);
});

Deno.test("an unknown id fails and names the known ones", async () => {
  await using on = await stage();
  const id = await add(on, { every: "30", message: "x" });
  for (const run of [removeJob, enableJob, disableJob, runJob]) {
    await rejects(
      call(run, on, { args: ["nope"] }),
      (error: Error & { exitCode: number; hint: string }) => {
        match(error.message, /the job "nope": there is none of that id/);
        deepEqual([error.exitCode, error.hint], [1, `The jobs are: ${id}`]);
        return true;
      },
    );
  }
});
