import { formatSize } from "../../base/format_size.ts";
import type { BundleInspection } from "../../skills/bundle/inspect_bundle.ts";
import type { SkillFile } from "../../skills/skill_file.ts";

/** Names of a kind that are shown. */
const MOST_SHOWN = 20;

/** A skill that is about to be added. */
export interface BundleFacts {
  /** Where it comes from. */
  source: string;
  /** What its SKILL.md says. */
  skill: SkillFile;
  /** What its files show. */
  inspection: BundleInspection;
  /** What it needs and this machine hasn't. */
  missing: readonly string[];
  /** Whether a built-in skill has its name. */
  shadows: boolean;
  /** What was there and isn't taken. */
  leftOut: readonly string[];
}

/** What a person should know before they say yes. */
export function describeBundle(facts: BundleFacts): string {
  const { source, skill, inspection, shadows } = facts;
  const { files } = inspection;
  return [
    `The skill ${skill.name}, from ${source}`,
    `  ${oneLine(skill.description)}`,
    ...(shadows ? ["  It takes the place of the built-in skill."] : []),
    "",
    "Files:",
    ...files.map(({ path, size, program }) =>
      `  ${path} (${formatSize(size)}${program ? ", a program" : ""})`
    ),
    "",
    "What it may do, as far as its text shows it:",
    ...abilities(facts).map((line) => `  - ${line}`),
    "Its instructions are followed by the agent with all its tools. Add it only",
    "if you trust where it comes from.",
  ].join("\n");
}

function abilities(
  { skill, inspection, missing, leftOut }: BundleFacts,
): string[] {
  const { files, hosts, words, hidden } = inspection;
  const programs = files.filter(({ program }) => program).length;
  const { programs: bins, anyProgram, variables } = skill.needs;
  const needs = [...bins, ...anyProgram.flat(), ...variables];
  const lines: [string, readonly string[]][] = [
    ["It names the tools", skill.tools],
    ["It asks for", needs],
    ["Missing here:", missing],
    ["It names the hosts", hosts],
    ["It uses the words", words],
    ["Characters that can't be seen are in", hidden],
    ["Left out, as hidden or beside the skill:", leftOut],
  ];
  return [
    programs === 0 ? "No programs" : `Programs to be run: ${programs}`,
    ...lines.filter(([, names]) => names.length > 0)
      .map(([what, names]) => `${what} ${listed(names)}`),
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).map(oneLine).join(", ");
  const more = names.length - MOST_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Nothing that a stranger wrote begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
