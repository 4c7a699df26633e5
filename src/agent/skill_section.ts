import { missingNote } from "../skills/missing_needs.ts";
import type { SkillSummary } from "../skills/skill_store.ts";
import { estimateTokens } from "./estimate_tokens.ts";
import { type PromptPart, section } from "./prompt_part.ts";

const INTRODUCTION =
  "Before a task that one of these is about, read it with read_skill:";

/** Lengths that descriptions are cut to where they are too many for the room. */
const LENGTHS = [Infinity, 200, 100, 50, 0];

/** Every skill by name; its description as long as the room lets it be. */
export function skillSection(
  skills: readonly SkillSummary[],
  room: number,
): PromptPart | undefined {
  if (skills.length === 0) return undefined;
  const texts = LENGTHS.map((length) => listing(skills, length));
  const fitting = texts.find((text) => estimateTokens(text) <= room);
  return section("skills", fitting ?? texts[texts.length - 1]);
}

function listing(skills: readonly SkillSummary[], length: number): string {
  const lines = skills.map(({ name, description, missing }) => {
    const about = length === 0
      ? ""
      : `: ${shortened(plain(description), length)}`;
    return `- ${name}${about}${missingNote(missing)}`;
  });
  return [INTRODUCTION, ...lines].join("\n");
}

/** One line without markup, whatever it holds: others may have written it. */
function plain(description: string): string {
  return description.replace(/\s+/g, " ").trim().replaceAll("<", "‹");
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  return `${characters.slice(0, length).join("").trimEnd()}…`;
}
