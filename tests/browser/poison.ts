import { evilMarkdown, shortTag, tag } from "./evil.ts";
import type { Scene } from "./scene.ts";
import { ok as asked, writeNote, writeSkill } from "./scenery.ts";
import { until } from "./until.ts";

/** Puts what is hostile wherever words of somebody else's come from. */
export async function poison(
  { stage }: Scene,
  outside: string,
): Promise<void> {
  const file = stage.program.path(`workspace/${shortTag}.txt`);
  await Deno.mkdir(stage.program.path("workspace"), { recursive: true });
  await Deno.writeTextFile(file, tag);
  await writeSkill(stage, "evil", tag, evilMarkdown(outside));
  await writeSkill(stage, shortTag, tag, tag);
  await writeNote(stage, "MEMORY.md", evilMarkdown(outside));
  const { text, version } = await asked(stage, "GET", "/api/persona");
  await asked(stage, "PUT", "/api/persona", {
    text: `${text}\n${evilMarkdown(outside)}`,
    version,
  });
  await asked(stage, "POST", "/api/jobs", {
    message: tag,
    schedule: { type: "interval", minutes: 90 },
  });
  const body = { message: tag, session: shortTag };
  await asked(stage, "POST", "/api/chat", body);
  await until(async () => (await evilItems(stage)).length > 0);
}

/** The conversation whose name is hostile. */
export async function evilSession({ stage }: Scene): Promise<string> {
  const [{ id }] = await evilItems(stage);
  return encodeURIComponent(id);
}

async function evilItems(
  stage: Scene["stage"],
): Promise<{ id: string; chat_id: string }[]> {
  const response = await stage.ask("GET", "/api/sessions");
  const { items } = await response.json();
  return items.filter(({ chat_id }: { chat_id: string }) =>
    chat_id === shortTag
  );
}
