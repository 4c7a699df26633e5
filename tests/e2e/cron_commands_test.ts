import { deepEqual, equal, match } from "node:assert/strict";
import { Program } from "./program.ts";

Deno.test("jobs are added, listed, changed and removed from the command line", async () => {
  await using program = await Program.create();
  await program.writeConfig({ version: 1, agent: { timezone: "Asia/Tokyo" } });
  const added = await program.run([
    "--format",
    "json",
    ...["cron", "add", "--cron", "30 8 * * 1-5", "-m", "What is on today?"],
  ]);
  equal(added.code, 0, added.stderr);
  const { id, next_run } = JSON.parse(added.stdout).added;
  match(next_run, /T23:30:00\.000Z$/);
  const lines = async (): Promise<string> =>
    (await program.run(["cron", "list"])).stdout;
  match(
    await lines(),
    new RegExp(`^${id} .* Asia/Tokyo .*What is on today\\?`),
  );
  equal((await program.run(["cron", "disable", id])).code, 0);
  match(await lines(), /disabled/);
  equal((await program.run(["cron", "enable", id])).code, 0);
  equal((await program.run(["cron", "run", id])).code, 0);
  match(await lines(), /to run at once/);
  const unknown = await program.run(["cron", "remove", "nope"]);
  deepEqual([unknown.code, unknown.stdout], [1, ""]);
  match(unknown.stderr, new RegExp(`The jobs are: ${id}`));
  equal((await program.run(["cron", "remove", id])).code, 0);
  equal(await lines(), "");
});

Deno.test("a job that can't be is wrong usage, and the bare group is its help", async () => {
  await using program = await Program.create();
  const cases: [string[], RegExp][] = [
    [["--at", "2020-01-01T00:00", "-m", "x"], /expected a time after now/],
    [["--every", "1", "-m", "x"], /from 2 to 525600, got 1/],
    [["--evry", "5", "-m", "x"], /Did you mean "--every"\?/],
    [["--every", "5", "--missed", "twice", "-m", "x"], /once or skip/],
  ];
  for (const [args, fault] of cases) {
    const { code, stderr } = await program.run(["cron", "add", ...args]);
    equal(code, 2);
    match(stderr, fault);
  }
  const help = await program.run(["cron"]);
  equal(help.code, 0);
  match(help.stdout, /list .*\n +add .*\n +remove/);
});
