import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { cron, JOBS_NEED_GATEWAY } from "../../src/tools/cron.ts";
import { call, storeContext } from "./store_context.ts";

Deno.test("cron adds a job and says when it runs, and that nothing runs it yet", async () => {
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
  deepEqual((await context.jobs.list())[0].chat, context.chat);
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
