import { joinGaps } from "../../base/join_gaps.ts";
import type { Language } from "../../base/language.ts";
import { type Gap, phrase } from "../../base/phrase.ts";
import { sayIn } from "../../base/say.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/skills.ts";
import { changedSkills } from "../../skills/changed_skills.ts";
import type { ChangedSkill } from "../../skills/changed_skills.ts";
import {
  allOf,
  missingNeeds,
  thisMachine,
} from "../../skills/missing_needs.ts";
import type { SkillEntry } from "../../skills/skill_catalogue.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSkills } from "./open_skills.ts";

/** Characters of a description that a line shows. */
const LONGEST = 80;

/** What each state is called, and what has become of a file. */
const STATES = {
  own: texts.own,
  "built-in": texts.builtIn,
  shadowed: texts.shadowed,
  off: texts.off,
  broken: texts.broken,
} as const;
const CHANGES = {
  changed: texts.changed,
  new: texts.new,
  gone: texts.gone,
} as const;

/** One skill as it is listed. */
interface ListedSkill {
  name: string;
  state: SkillEntry["state"];
  description: string | null;
  /** Why it is broken. */
  reason: Gap | null;
  missing: readonly Gap[];
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
  context.print({ text: table(skills, context.language), json: { skills } });
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

function table(skills: readonly ListedSkill[], language: Language): string {
  const say = sayIn(language);
  const titles = [texts.name, texts.state, texts.whatFor];
  const rows = [
    titles.map((title) => say(title)),
    ...skills.map((skill) => row(skill, language)),
  ];
  const widths = [0, 1].map((column) =>
    Math.max(...rows.map((cells) => cells[column].length))
  );
  return rows.map(([name, state, text]) =>
    `${name.padEnd(widths[0])}  ${state.padEnd(widths[1])}  ${text}`.trimEnd()
  ).join("\n");
}

function row(skill: ListedSkill, language: Language): string[] {
  const state = sayIn(language)(STATES[skill.state]);
  const text = joinGaps(summary(skill), "; ").in(language);
  return [skill.name, state, text].map(oneLine);
}

/** What is wrong comes first, since a long line may be cut on a screen. */
function summary(
  { reason, missing, changed, description }: ListedSkill,
): Gap[] {
  const changes = Object.entries(changed)
    .map(([path, how]) => phrase(CHANGES[how], { path }));
  const needs = missing.length > 0
    ? phrase(texts.needs, { needs: allOf(missing) })
    : "";
  const notAsAdded = changes.length > 0
    ? phrase(texts.notAsAdded, { changes: joinGaps(changes, ", ") })
    : "";
  return [reason ?? "", needs, notAsAdded, shortened(description ?? "")]
    .filter((part) => part !== "");
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
