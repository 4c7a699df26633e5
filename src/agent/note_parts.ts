import type { RankedNote } from "../memory/memory_store.ts";
import {
  NOTE_PARTS,
  type PromptRoom,
  roomOf,
  type SharedPart,
  shareOut,
} from "./context_budget.ts";
import { estimateTokens } from "./estimate_tokens.ts";
import { type Notes, noteSections } from "./note_sections.ts";
import { joinParts, type PromptPart } from "./prompt_part.ts";
import { recallSection } from "./recall_section.ts";

/** What notes are made of. */
export interface NoteSources {
  /** MEMORY.md, today's note and recent facts. */
  notes: Notes;
  /** The notes that fit the message, best first; undefined when it took too long. */
  recalled?: readonly RankedNote[];
}

/** Tokens of a part's tags and of the line that says what was cut. */
const AROUND_NOTES = 40;
const NO_NOTES: PromptPart = {
  name: "memory",
  text: "The notes are left out: this message needs the room; use recall.",
};

/** The notes within their shares; less where all of them are too much together. */
export function noteParts(
  sources: NoteSources,
  { contextTokens, room }: PromptRoom,
): PromptPart[] {
  const fullRoom = (part: SharedPart): number => roomOf(part, contextTokens);
  const full = partsWithin(sources, fullRoom);
  const fits = estimateTokens(joinParts(full)) <= room;
  if (fits || full.length === 0) return full;
  const wanted = wantedBy(sources, fullRoom);
  const free = room - wanted.size * AROUND_NOTES;
  if (free <= 0) return [NO_NOTES];
  const given = shareOut(wanted, free);
  return partsWithin(sources, (part) => given.get(part) ?? 0);
}

type RoomFor = (part: SharedPart) => number;

function partsWithin(
  { notes, recalled }: NoteSources,
  roomFor: RoomFor,
): PromptPart[] {
  const { parts, entries } = noteSections(notes, {
    long: roomFor("MEMORY.md"),
    today: roomFor("today"),
    recent: roomFor("recent"),
  });
  const room = roomFor("recall");
  const found = recallSection(recalled, { room, shown: entries });
  return found ? [...parts, found] : parts;
}

/** Tokens of the parts there are. Recall may have to say what the others can't. */
function wantedBy(
  { notes, recalled }: NoteSources,
  roomFor: RoomFor,
): Map<SharedPart, number> {
  const parts = [
    ...partsWithin({ notes, recalled: [] }, roomFor),
    ...partsWithin({ notes: NOTHING, recalled }, roomFor),
  ];
  const wanted = new Map<SharedPart, number>();
  for (const part of NOTE_PARTS) {
    const found = parts.find(({ name }) => name.endsWith(part));
    if (found) wanted.set(part, estimateTokens(found.text));
  }
  return wanted;
}

const NOTHING = { long: "", today: "", recent: [] };
