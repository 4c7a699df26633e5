import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { cron, JOBS_NEED_GATEWAY } from "../../src/tools/cron.ts";
import { call, storeContext } from "./store_context.ts";

Deno.test("cron adds a job and says when it runs, and what has to run for that", async () => {
  await using context = await storeContext();
  const args = {
    action: "add",
    type: "fire_at",
    time: "2026-11-21T18:30",
    message: "Call mum",
  };
  equal(
    await call(cron, args, context),
    `Added the job job1, next run 2026-11-21 18:30 Europe/Paris. ${JOBS_NEED_GATEWAY}`,
  );
  const [job] = await context.jobs.list();
  deepEqual(job.chat, context.chat);
  deepEqual([job.person, job.origin, job.text], [
    "tester",
    "person",
    undefined,
  ]);
});

Deno.test("cron says nothing of the gateway where it works in one", async () => {
  await using context = await storeContext();
  context.firesJobs = true;
  const args = { action: "add", minutes: 5, message: "Tea", text: true };
  equal(
    await call(cron, args, context),
    "Added the job job1, next run 2026-11-20 10:37 Europe/Paris",
  );
  equal((await context.jobs.list())[0].text, true);
});

Deno.test("a job that the agent makes by itself belongs to the chat that hears of it", async () => {
  await using context = await storeContext();
  const chat = { channel: "telegram", chatId: "7" };
  context.byItselfFor = chat;
  await call(cron, { action: "add", minutes: 5, message: "Tea" }, context);
  const [job] = await context.jobs.list();
  deepEqual([job.chat, job.origin], [chat, "agent"]);
  match(await call(cron, { action: "list" }, context), /^- job1 /);
  await call(cron, { action: "remove", id: "job1" }, context);
  deepEqual(await context.jobs.list(), []);
});

Deno.test("cron lists what is done, and what came of a job", async () => {
  await using context = await storeContext();
  const { jobs } = context;
  await call(cron, { action: "add", minutes: 5, message: "Tea" }, context);
  const time = "2026-11-20T10:35";
  await call(cron, { action: "add", time, message: "Now" }, context);
  const due = new Date("2026-11-20T09:35:00Z");
  await jobs.settle("job2", { due, at: due });
  await jobs.note("job1", "failed: no credit");
  await jobs.disable("job1");
  equal(
    await call(cron, { action: "list" }, context),
    "- job1 (every 5 minutes; disabled; last: failed: no credit): Tea\n" +
      "- job2 (once; done 2026-11-20 10:35 Europe/Paris): Now",
  );
});

Deno.test("cron understands a schedule whose type was left out", async () => {
  await using context = await storeContext();
  const message = "x";
  await call(cron, { action: "add", message, minutes: 5 }, context);
  await call(
    cron,
    { action: "add", message, time: "2026-11-21T10:00" },
    context,
  );
  await call(
    cron,
    { action: "add", message, expression: "0 8 * * *" },
    context,
  );
  const types = (await context.jobs.list()).map(({ schedule }) =>
    schedule.type
  );
  deepEqual(types.sort(), ["cron", "fire_at", "interval"]);
});

Deno.test("cron says what is missing or too much", async () => {
  await using context = await storeContext();
  const cases: [Record<string, unknown>, RegExp][] = [
    [{}, /expected one of time, minutes and expression, got none/],
    [{ time: "x", minutes: 5 }, /expected one of .*, got 2/],
    [{ type: "fire_at", minutes: 5 }, /expected "time" with type "fire_at"/],
    [{ type: "interval" }, /expected "minutes" with type "interval"/],
    [{ type: "cron" }, /expected "expression" with type "cron"/],
    [{ time: "2020-01-01T00:00" }, /expected a time after now/],
    [{ minutes: 5, message: "" }, /expected a message/],
  ];
  for (const [args, fault] of cases) {
    const full = { action: "add", message: "x", ...args };
    await rejects(call(cron, full, context), fault);
  }
  await rejects(
    call(cron, { action: "add", minutes: 1, message: "x" }, context),
  );
  await rejects(call(cron, { action: "pause" }, context));
  await rejects(call(cron, { action: "remove" }, context), {
    hint: "The action list shows the ids",
  });
});

Deno.test("cron lists and removes the jobs of its own chat alone", async () => {
  await using context = await storeContext();
  equal(
    await call(cron, { action: "list" }, context),
    "There are no jobs in this chat",
  );
  await call(cron, { action: "add", minutes: 5, message: "Tea\nnow" }, context);
  await call(
    cron,
    { action: "add", expression: "0 8 * * *", timezone: "UTC", message: "Up" },
    context,
  );
  await context.jobs.add({
    schedule: { type: "interval", minutes: 2 },
    chat: { channel: "telegram", chatId: "7" },
    message: "private",
  });
  equal(
    await call(cron, { action: "list" }, context),
    "- job1 (every 5 minutes; next 2026-11-20 10:37 Europe/Paris): Tea\n  now\n" +
      "- job2 (cron 0 8 * * * in UTC; next 2026-11-21 09:00 Europe/Paris): Up",
  );
  await rejects(call(cron, { action: "remove", id: "job3" }, context), {
    hint: "The jobs are: job1, job2",
  });
  match(
    await call(cron, { action: "remove", id: "job2" }, context),
    /^Removed the job job2: Up$/,
  );
  equal((await context.jobs.list()).length, 2);
});

Deno.test("cron says that it touches the jobs", () => {
  deepEqual(cron.touches({ action: "list" }), [{
    scope: "jobs",
    write: false,
  }]);
  deepEqual(cron.touches({ action: "add" }), [{ scope: "jobs", write: true }]);
  deepEqual(cron.touches({ action: "remove" }), [
    { scope: "jobs", write: true },
  ]);
});
