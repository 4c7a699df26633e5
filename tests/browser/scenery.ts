import { equal } from "node:assert/strict";
import type { WebStage } from "../e2e/web_stage.ts";
import type { ModelAnswer } from "../fakes/openai_script.ts";

const answer = `## What I found

The bins go out on **Thursday**, see [the calendar](https://example.org/bins).

- glass: every *second* week
- paper: \`always\`

\`\`\`python
def next_collection_of_the_paper_bin_after_the_holidays(today): return today.replace(day=today.day + 7)
\`\`\`

| Bin | Day | Colour |
| --- | --- | --- |
| Glass | Monday | green |
| Paper | Thursday | blue |

> Put them out in the evening.

1. First
2. Then

![a picture](https://example.org/bin.png)`;

/** What the model says in it: with a tool, and all that Markdown has. */
export const said: ModelAnswer[] = [
  { text: "Looking.", calls: [{ name: "list_skills", arguments: {} }] },
  { text: answer },
];

/** Fills a gateway with what a person has after a while. */
export async function furnish(stage: WebStage): Promise<void> {
  await memorize(stage);
  await writeSkill(stage, "tea", "How tea is made here: strong, with milk");
  await ok(stage, "POST", "/api/jobs", {
    message: "Tell me what is on today, and whether it rains",
    schedule: { type: "cron", expression: "30 7 * * 1-5", timezone: "UTC" },
  });
  await ok(stage, "POST", "/api/jobs", {
    message: "Drink water",
    schedule: { type: "interval", minutes: 90 },
    text: true,
  });
  await ok(stage, "POST", "/run", { message: "When do the bins go out?" });
}

/** Writes a skill of the person's own. */
export async function writeSkill(
  { program }: WebStage,
  name: string,
  description: string,
  body = "# Steps\n\n1. Boil the water\n2. Wait",
): Promise<void> {
  const folder = program.path(`workspace/skills/${name}`);
  await Deno.mkdir(folder, { recursive: true });
  const head = JSON.stringify(description);
  const text = `---\nname: ${name}\ndescription: ${head}\n---\n\n${body}\n`;
  await Deno.writeTextFile(`${folder}/SKILL.md`, text);
}

/** Writes a note, whatever it held. */
export async function writeNote(
  stage: WebStage,
  name: string,
  text: string,
): Promise<void> {
  const path = `/api/memory/${encodeURIComponent(name)}`;
  const { version } = await ok(stage, "GET", path);
  await ok(stage, "PUT", path, { text, version });
}

async function memorize(stage: WebStage): Promise<void> {
  const text = "# About Ada\n\nAda lives in Lyon.\n\n- tea, no sugar\n";
  await writeNote(stage, "MEMORY.md", text);
}

/** Asks the gateway for what has to work. */
export async function ok(
  stage: WebStage,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, string>> {
  const response = await stage.ask(method, path, { body });
  const text = await response.text();
  equal(response.ok, true, `${method} ${path}: ${response.status} ${text}`);
  return text === "" ? {} : JSON.parse(text);
}
