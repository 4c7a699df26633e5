import { stripControl } from "../../base/strip_control.ts";
import { changedSkills } from "../../skills/changed_skills.ts";
import type { ChangedSkill } from "../../skills/changed_skills.ts";
import { missingNeeds, thisMachine } from "../../skills/missing_needs.ts";
import type { SkillEntry } from "../../skills/skill_catalogue.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSkills } from "./open_skills.ts";

/** Characters of a description that a line shows. */
const LONGEST = 80;

/** One skill as it is listed. */
interface ListedSkill {
  name: string;
  state: SkillEntry["state"];
  description: string | null;
  /** Why it is broken. */
  reason: string | null;
  missing: readonly string[];
  /** Files that are no longer what was added. */
  changed: ChangedSkill["files"];
}

/** Lists the skills and the state that each is in. */
export async function listSkills(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const entries = await (await openSkills(context)).catalogue();
  const { skills: folder, state } = context.home;
  const changed = await changedSkills({ skills: folder, state });
  const skills = await Promise.all(
    entries.map((entry) => listed(entry, changed)),
  );
  context.print({ text: table(skills), json: { skills } });
}

async function listed(
  entry: SkillEntry,
  changed: readonly ChangedSkill[],
): Promise<ListedSkill> {
  const { name, state } = entry;
  const isOwn = state === "own" || state === "broken";
  const files = changed.find((skill) => skill.name === name)?.files ?? {};
  return {
    name,
    state,
    description: "skill" in entry ? entry.skill.description : null,
    reason: state === "broken" ? entry.reason : null,
    missing: "skill" in entry
      ? await missingNeeds(entry.skill.needs, thisMachine)
      : [],
    changed: isOwn ? files : {},
  };
}

function table(skills: readonly ListedSkill[]): string {
  const rows = [["NAME", "STATE", "WHAT FOR"], ...skills.map(row)];
  const widths = [0, 1].map((column) =>
    Math.max(...rows.map((cells) => cells[column].length))
  );
  return rows.map(([name, state, text]) =>
    `${name.padEnd(widths[0])}  ${state.padEnd(widths[1])}  ${text}`.trimEnd()
  ).join("\n");
}

function row(skill: ListedSkill): string[] {
  return [skill.name, skill.state, summary(skill)].map(oneLine);
}

/** What is wrong comes first, since a long line may be cut on a screen. */
function summary(
  { reason, missing, changed, description }: ListedSkill,
): string {
  const changes = Object.entries(changed).map(([path, how]) =>
    `${path} is ${how}`
  );
  return [
    reason,
    missing.length > 0 ? `needs ${missing.join(" and ")}` : null,
    changes.length > 0 ? `not as added: ${changes.join(", ")}` : null,
    shortened(description ?? ""),
  ].filter(Boolean).join("; ");
}

/** All of it is in JSON, and in `skills show`. */
function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST
    ? `${line.slice(0, LONGEST - 1).trimEnd()}…`
    : line;
}

function oneLine(text: string): string {
  return stripControl(text).replace(/\s+/g, " ").trim();
}
