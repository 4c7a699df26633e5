import { deepEqual } from "node:assert/strict";
import { startOpenAIServer } from "../fakes/openai_server.ts";
import { inPairs } from "./in_pairs.ts";
import { runInTime } from "./perform.ts";
import { secrets } from "./secrets.ts";
import { Stage } from "./stage.ts";
import { leaks, Watch } from "./watch.ts";

/** Files and what lies in their place, a pipe or a link's target. */
type Doors = Record<string, string>;

const PIPE = "|";
const PROMPT = ["SOUL.md", "AGENTS.md", "USER.md", "TOOLS.md"];

/** What a jailed program may leave for the next turn, which reads it by itself. */
const doors: Record<string, Doors> = {
  "the prompt's files are links to files outside": all(
    PROMPT,
    "{outside}/secret.txt",
  ),
  "the prompt's files are links to another chat": all(
    PROMPT,
    "sessions/telegram_4711.json",
  ),
  "the prompt's files are links to what the program keeps": {
    "SOUL.md": "../state/journal.txt",
    "AGENTS.md": "../config.json",
    "USER.md": "../state/jobs.json",
  },
  "the prompt's files are nothing to read": {
    "SOUL.md": PIPE,
    "AGENTS.md": "/dev/zero",
    "USER.md": "{outside}",
    "TOOLS.md": "{outside}/nowhere",
    "HEARTBEAT.md": PIPE,
    "keep.md": PIPE,
  },
  "MEMORY.md is a link to a file outside": {
    "memory/MEMORY.md": "{outside}/secret.txt",
  },
  "MEMORY.md is a link to another chat": {
    "memory/MEMORY.md": "../sessions/telegram_4711.json",
  },
  "MEMORY.md is a pipe": { "memory/MEMORY.md": PIPE },
  "skills are links and pipes": {
    "skills/door": "{outside}/folder",
    "skills/text/SKILL.md": "{outside}/folder/SKILL.md",
    "skills/pipe/SKILL.md": PIPE,
    "skills/chat/SKILL.md": "../../sessions/telegram_4711.json",
  },
};

function all(files: string[], target: string): Doors {
  return Object.fromEntries(files.map((file) => [file, target]));
}

Deno.test({
  name: "the next turn goes through no door that the last one left where",
  ignore: Deno.build.os === "windows",
  async fn(test): Promise<void> {
    const faults = await inPairs(Object.values(doors), goThrough);
    for (const [at, where] of Object.keys(doors).entries()) {
      await test.step(where, () => deepEqual(faults[at], []));
    }
  },
});

/** What goes wrong in a turn where these lie there. */
async function goThrough(left: Doors): Promise<string[]> {
  await using stage = await Stage.create();
  await using server = startOpenAIServer({
    key: secrets.key,
    answer: () => ({ text: "Done" }),
  });
  await stage.configure(server.url, "usual");
  for (const [file, target] of Object.entries(left)) {
    await placeDoor(`${stage.workspace}/${file}`, stage.fill(target));
  }
  const watch = new Watch(stage);
  await watch.begin();
  const { stdout, stderr } = await runInTime(stage.program);
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
  if (target !== PIPE) return await Deno.symlink(target, path);
  await new Deno.Command("mkfifo", { args: [path] }).output();
}
