import { moveCommand } from "../../base/move_command.ts";
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
  await askFirst(`Move the skill ${name} to the trash?`, {
    yes: switches.has("yes"),
    context,
  });
  const kept = await store.delete(name);
  const undo = moveCommand(kept, `${context.home.skills}/${name}`);
  context.print({
    text: `Removed the skill ${name}\nTo bring it back: ${undo}`,
    json: { removed: name, kept, undo },
  });
}
