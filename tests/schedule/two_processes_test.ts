import { deepEqual, equal } from "node:assert/strict";
import { TestScheduler } from "./test_scheduler.ts";

const COUNT = 60;

Deno.test("jobs that other processes add and change while a scheduler fires are all kept", async () => {
  await using on = await TestScheduler.create();
  const { id } = await on.jobs.add({
    schedule: { type: "interval", minutes: 2 },
    chat: { channel: "cli", chatId: "default" },
    message: "tea",
  });
  await on.start();
  const script = new URL("./add_many_jobs.ts", import.meta.url).href;
  const run = async (name: string): Promise<number> => {
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: [
        ...["run", "--no-prompt", "--allow-read", "--allow-write", script],
        ...[on.folder, name, String(COUNT)],
      ],
      stderr: "inherit",
    }).output();
    return code;
  };
  let isRunning = true;
  const others = Promise.all([run("one"), run("two")])
    .finally(() => isRunning = false);
  let ticks = 0;
  while (isRunning) {
    await on.tickAt(new Date(on.now.getTime() + 2 * 60_000));
    ticks++;
  }
  deepEqual(await others, [0, 0]);
  const jobs = await on.jobs.list();
  for (const name of ["one", "two"]) {
    const mine = jobs.filter(({ chat }) => chat.chatId === name)
      .map(({ message, enabled }) => `${message} ${enabled}`).sort();
    const expected = Array.from({ length: COUNT }, (_, number) => number)
      .filter((number) => number % 3 !== 2)
      .map((number) => `${name} ${number} ${number % 3 === 0}`).sort();
    deepEqual(mine, expected);
  }
  const dues = on.fired.filter((run) => run.id === id).map(({ due }) => due);
  equal(dues.length, ticks);
  equal(new Set(dues).size, ticks);
});
