import { joinGaps } from "../../base/join_gaps.ts";
import type { Language } from "../../base/language.ts";
import { type Gap, type Phrase, phrase } from "../../base/phrase.ts";
import { type Say, sayIn } from "../../base/say.ts";
import { texts } from "../../i18n/en/skills.ts";
import { wordSize } from "../../i18n/word_size.ts";
import type {
  BundleInspection,
  InspectedFile,
} from "../../skills/bundle/inspect_bundle.ts";
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
  missing: readonly Gap[];
  /** Whether a built-in skill has its name. */
  shadows: boolean;
  /** What was there and isn't taken. */
  leftOut: readonly string[];
}

/** What a person should know before they say yes. */
export function describeBundle(
  facts: BundleFacts,
  language: Language,
): string {
  const say = sayIn(language);
  const { source, skill, inspection, shadows } = facts;
  const { files } = inspection;
  return [
    say(texts.from, { name: skill.name, source }),
    `  ${oneLine(skill.description)}`,
    ...(shadows ? [`  ${say(texts.shadows)}`] : []),
    "",
    say(texts.files),
    ...files.map((file) => `  ${fileLine(file, say)}`),
    "",
    say(texts.mayDo),
    ...abilities(facts).map((ability) => `  - ${ability.in(language)}`),
    say(texts.trust),
  ].join("\n");
}

function fileLine({ path, size, program }: InspectedFile, say: Say): string {
  return program
    ? say(texts.program, { path, size: wordSize(size) })
    : say(texts.file, { path, size: wordSize(size) });
}

function abilities(
  { skill, inspection, missing, leftOut }: BundleFacts,
): Phrase[] {
  const { files, hosts, words, hidden } = inspection;
  const programs = files.filter(({ program }) => program).length;
  const { programs: bins, anyProgram, variables } = skill.needs;
  const needs = [...bins, ...anyProgram.flat(), ...variables];
  const lines = [
    [texts.namesTools, skill.tools],
    [texts.asksFor, needs],
    [texts.missingHere, missing],
    [texts.namesHosts, hosts],
    [texts.usesWords, words],
    [texts.hiddenIn, hidden],
    [texts.leftOut, leftOut],
  ] as const;
  return [
    programs === 0
      ? phrase(texts.noPrograms)
      : phrase(texts.programs, { number: programs }),
    ...lines.filter(([, names]) => names.length > 0)
      .map(([what, names]) => phrase(what, { names: listed(names) })),
  ];
}

function listed(all: readonly Gap[]): Phrase {
  const shown = all.slice(0, MOST_SHOWN)
    .map((name) => typeof name === "string" ? oneLine(name) : name);
  const names = joinGaps(shown, ", ");
  const number = all.length - MOST_SHOWN;
  return number > 0 ? phrase(texts.andMore, { names, number }) : names;
}

/** Nothing that a stranger wrote begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
