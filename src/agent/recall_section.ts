import type { RankedNote } from "../memory/memory_store.ts";
import { cutMiddle } from "./cut_text.ts";
import { estimateTokens } from "./estimate_tokens.ts";
import { type PromptPart, section } from "./prompt_part.ts";
import { unsaid } from "./unsaid.ts";

/** Beyond, more notes distract more than they help. */
const MOST_NOTES = 20;
/** A note that fits so much worse than the best is not worth its tokens. */
const LEAST_OF_BEST = 1 / 4;
/** One note may take this much of the room, so that others stay beside it. */
const NOTE_SHARE = 1 / 2;

const INTRODUCTION = "Notes that may matter for this message, the most " +
  "relevant first:";
const TOO_SLOW = "Searching the notes took too long this time; use recall";

/** What the notes are picked for. */
export interface RecallRoom {
  /** Tokens that the notes may take. */
  room: number;
  /** Entries that are in the prompt already. */
  shown: readonly string[];
}

/**
 * The notes that fit the message, each with its date and source, and how many
 * were left out. What the prompt says already is not said again.
 */
export function recallSection(
  notes: readonly RankedNote[] | undefined,
  { room, shown }: RecallRoom,
): PromptPart | undefined {
  if (notes === undefined) return section("recall", TOO_SLOW);
  const worthIt = unsaid(notes, shown)
    .filter(({ score }) => score >= notes[0].score * LEAST_OF_BEST);
  const lines = fitting(worthIt.slice(0, MOST_NOTES).map(asLine), room);
  if (lines.length === 0) return undefined;
  const left = worthIt.length - lines.length;
  const rest = left > 0 ? [`… ${plural(left)} not shown; use recall`] : [];
  return section("recall", [INTRODUCTION, ...lines, ...rest].join("\n"));
}

function asLine({ date, source, text }: RankedNote): string {
  return `- ${date} (${source}): ${text.replaceAll("\n", "\n  ")}`;
}

/** One note is cut only where all of them are too much together. */
function fitting(lines: readonly string[], room: number): string[] {
  let left = room - estimateTokens(INTRODUCTION);
  const most = estimateTokens(lines.join("\n")) <= left
    ? left
    : room * NOTE_SHARE;
  const kept: string[] = [];
  for (const line of lines.map((one) => cutMiddle(one, most))) {
    left -= estimateTokens(line);
    if (left < 0) break;
    kept.push(line);
  }
  return kept;
}

function plural(count: number): string {
  return count === 1 ? "1 more note" : `${count} more notes`;
}
