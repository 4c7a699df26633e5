import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { UsageError } from "../../src/base/miniclaw_error.ts";
import { JobStore, type NewJob } from "../../src/schedule/job_store.ts";

interface TestJobs extends AsyncDisposable {
  store: JobStore;
  another: JobStore;
  path: string;
  logged: string[];
}

async function testJobs(ids: string[] = []): Promise<TestJobs> {
  const root = await Deno.makeTempDir({ prefix: "miniclaw_" });
  const folder = `${root}/state`;
  const logged: string[] = [];
  const options = {
    timezone: "Europe/Paris",
    log: createLogger("jobs", {
      level: "debug" as const,
      write: (line: string) => logged.push(line),
    }),
    now: () => new Date("2026-11-20T09:32:00Z"),
  };
  return {
    store: new JobStore(
      folder,
      ids.length > 0 ? { ...options, newId: () => ids.shift()! } : options,
    ),
    another: new JobStore(folder, options),
    path: `${folder}/jobs.json`,
    logged,
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}

const chat = { channel: "cli", chatId: "default" };
const tea: NewJob = {
  schedule: { type: "interval", minutes: 30 },
  chat,
  message: " Drink tea ",
};

Deno.test("a job is kept with all that it needs", async () => {
  await using jobs = await testJobs(["abc12"]);
  deepEqual(await jobs.store.list(), []);
  const job = await jobs.store.add(tea);
  deepEqual(job, {
    id: "abc12",
    schedule: { type: "interval", minutes: 30 },
    chat,
    message: "Drink tea",
    created_at: "2026-11-20T09:32:00.000Z",
    enabled: true,
    next_run: "2026-11-20T10:02:00.000Z",
  });
  deepEqual(await jobs.another.list(), [job]);
});

Deno.test("ids are short and unlike each other", async () => {
  await using jobs = await testJobs(["same1", "same1", "other"]);
  await jobs.store.add(tea);
  equal((await jobs.store.add(tea)).id, "other");
  match((await jobs.another.add(tea)).id, /^[a-z2-9]{5}$/);
});

Deno.test("jobs are listed by their next run, for one chat when asked", async () => {
  await using jobs = await testJobs(["a", "b", "c"]);
  const elsewhere = { channel: "telegram", chatId: "7" };
  await jobs.store.add({
    ...tea,
    schedule: { type: "fire_at", time: "2027-01-01T00:00" },
  });
  await jobs.store.add({ ...tea, chat: elsewhere });
  await jobs.store.add({ ...tea, schedule: { type: "interval", minutes: 5 } });
  const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);
  deepEqual(ids(await jobs.store.list()), ["c", "b", "a"]);
  deepEqual(ids(await jobs.store.list(chat)), ["c", "a"]);
  deepEqual(ids(await jobs.store.list(elsewhere)), ["b"]);
});

Deno.test("a job that can't fire or says nothing is not kept", async () => {
  await using jobs = await testJobs();
  await rejects(jobs.store.add({ ...tea, message: "\n" }), UsageError);
  await rejects(
    jobs.store.add({ ...tea, schedule: { type: "interval", minutes: 1 } }),
    UsageError,
  );
  deepEqual(await jobs.store.list(), []);
});

Deno.test("a job is removed by its id; an unknown id names the known ones of the chat", async () => {
  await using jobs = await testJobs(["a", "b", "c"]);
  for (const chatId of ["1", "1", "2"]) {
    await jobs.store.add({ ...tea, chat: { channel: "cli", chatId } });
  }
  const first = { channel: "cli", chatId: "1" };
  await rejects(jobs.store.remove("c", first), {
    message: 'Cannot remove the job "c": there is none of that id',
    hint: "The jobs are: a, b",
  });
  equal((await jobs.store.remove("a", first)).id, "a");
  equal((await jobs.store.remove("c")).id, "c");
  deepEqual((await jobs.store.list()).map(({ id }) => id), ["b"]);
  await jobs.store.remove("b");
  await rejects(jobs.store.remove("b"), { hint: "There are no jobs" });
});

Deno.test("two stores over the same file lose no job", async () => {
  await using jobs = await testJobs();
  const stores = [jobs.store, jobs.another];
  await Promise.all(
    Array.from({ length: 20 }, (_, number) => stores[number % 2].add(tea)),
  );
  const ids = (await jobs.store.list()).map(({ id }) => id);
  equal(new Set(ids).size, 20);
});

const valid = {
  id: "a",
  schedule: { type: "interval", minutes: 5 },
  chat,
  message: "x",
  created_at: "2026-11-20T09:32:00Z",
  enabled: true,
  next_run: "2026-11-20T09:37:00Z",
};

const broken = [
  "",
  "{",
  "[]",
  '{"version":2,"jobs":[]}',
  JSON.stringify({ version: 1, jobs: [{ ...valid, next_run: "soon" }] }),
  JSON.stringify({ version: 1, jobs: [{ ...valid, chat: "cli" }] }),
  JSON.stringify({
    version: 1,
    jobs: [{ ...valid, schedule: { type: "yearly" } }],
  }),
];

Deno.test("a broken jobs.json is set aside with a warning, and a new one begun", async () => {
  await using jobs = await testJobs();
  for (const text of broken) {
    await jobs.store.add(tea);
    await Deno.writeTextFile(jobs.path, text);
    deepEqual(await jobs.store.list(), []);
    equal(await Deno.readTextFile(`${jobs.path}.corrupted`), text);
  }
  equal(jobs.logged.length, broken.length);
  match(
    jobs.logged[0],
    /WARN .*jobs\.json can't be read; it is kept as .*corrupted/,
  );
  await jobs.store.add(tea);
  equal((await jobs.store.list()).length, 1);
});

Deno.test("what a later version or a person added to jobs.json stays", async () => {
  await using jobs = await testJobs();
  await jobs.store.list();
  const kept = { ...valid, last_run: "2026-11-20T09:00:00Z", note: "mine" };
  const text = JSON.stringify({ version: 1, jobs: [kept] });
  await Deno.writeTextFile(jobs.path, `\uFEFF${text}`);
  await jobs.store.add(tea);
  deepEqual(JSON.parse(await Deno.readTextFile(jobs.path)).jobs[0], kept);
});
