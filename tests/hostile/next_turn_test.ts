import { deepEqual, ok } from "node:assert/strict";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import { inPairs } from "./in_pairs.ts";
import { runInTime } from "./perform.ts";
import { secrets, Stage } from "./stage.ts";
import { leaks, Watch } from "./watch.ts";

/** What a jailed program may leave for the next turn, which reads it by itself. */
const doors = [
  ...["SOUL.md", "AGENTS.md", "USER.md", "TOOLS.md"].flatMap((file) => [
    [file, "{outside}/secret.txt"],
    [file, "sessions/telegram_4711.json"],
  ]),
  ["SOUL.md", "../state/journal.txt"],
  ["SOUL.md", "../config.json"],
  ["SOUL.md", "{outside}"],
  ["SOUL.md", "/dev/zero"],
  ["SOUL.md", "{outside}/nowhere"],
  ["SOUL.md", "|"],
  ["memory/MEMORY.md", "{outside}/secret.txt"],
  ["memory/MEMORY.md", "../sessions/telegram_4711.json"],
  ["memory/MEMORY.md", "|"],
  ["skills/door", "{outside}/folder"],
  ["skills/door/SKILL.md", "{outside}/folder/SKILL.md"],
  ["skills/door/SKILL.md", "|"],
  ["keep.md", "|"],
] as [file: string, target: string][];

Deno.test({
  name: "the next turn goes through no door that the last one left where",
  ignore: Deno.build.os === "windows",
  async fn(test): Promise<void> {
    const faults = await inPairs(doors, goThrough);
    for (const [at, [file, target]] of doors.entries()) {
      const what = target === "|" ? "a pipe" : `a link to ${target}`;
      await test.step(`${file} is ${what}`, () => deepEqual(faults[at], []));
    }
  },
});

/** What goes wrong in a turn where a link, or a pipe, lies there. */
async function goThrough([file, target]: [string, string]): Promise<string[]> {
  await using stage = await Stage.create();
  await using server = startOpenAIServer({
    key: secrets.key,
    answer: () => ({ text: "Done" }),
  });
  await stage.configure(server.url, "usual");
  const first = await runInTime(stage.program, {});
  ok(first.code === 0, first.stderr);
  await placeDoor(`${stage.workspace}/${file}`, stage.fill(target));
  const watch = new Watch(stage);
  await watch.begin();
  const { stdout, stderr } = await runInTime(stage.program, {});
  const told = server.requests.map(({ body }) => JSON.stringify(body)).join();
  return [
    ...leaks(told + stdout + stderr),
    ...await watch.trespasses(),
    ...(/Done|^Error: /m.test(stdout + stderr) ? [] : ["it never ended"]),
    ...(/^ {4}at /m.test(stderr) ? [`a stack trace: ${stderr}`] : []),
  ];
}

async function placeDoor(path: string, target: string): Promise<void> {
  await Deno.mkdir(path.replace(/\/[^/]*$/, ""), { recursive: true });
  await Deno.remove(path).catch(() => {});
  if (target !== "|") return await Deno.symlink(target, path);
  await new Deno.Command("mkfifo", { args: [path] }).output();
}
