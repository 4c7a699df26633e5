import { moveCommand } from "../../base/move_command.ts";
import { texts } from "../../i18n/en/skills.ts";
import { cannotDelete } from "../../skills/skill_errors.ts";
import { askFirst } from "../ask_first.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSkills } from "./open_skills.ts";

/** Moves a skill to the trash. */
export async function removeSkill(
  { args: [name], switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const store = await openSkills(context);
  const entries = await store.catalogue();
  const isOwn = entries.some((entry) =>
    entry.name === name && (entry.state === "own" || entry.state === "broken")
  );
  if (!isOwn) throw cannotDelete(name, entries);
  const { say } = context;
  await askFirst(say(texts.askRemove, { name }), {
    yes: switches.has("yes"),
    context,
  });
  const kept = await store.delete(name);
  const command = moveCommand(kept, `${context.home.skills}/${name}`);
  context.print({
    text: `${say(texts.removed, { name })}\n${say(texts.undo, { command })}`,
    json: { removed: name, kept, undo: command },
  });
}
