import { SkillStore } from "../../skills/skill_store.ts";
import { tools } from "../../tools/tools.ts";
import type { CommandContext } from "../command_context.ts";

/** The skills of this home; the configuration is read for its secrets. */
export async function openSkills(
  context: CommandContext,
): Promise<SkillStore> {
  await context.loadConfig();
  return skillStore(context);
}

/** The same, for a command that has read the configuration. */
export function skillStore(
  { home, log, world }: CommandContext,
): SkillStore {
  return new SkillStore(home.skills, {
    stateFolder: home.state,
    log: log.child("skills"),
    now: () => world.now(),
    toolNames: toolNames(),
  });
}

/** What the tools are called that a skill can name. */
export function toolNames(): string[] {
  return tools.map(({ name }) => name);
}
