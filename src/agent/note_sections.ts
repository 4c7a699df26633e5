import { splitEntries } from "../memory/split_entries.ts";
import { type CutLines, firstLines, lastLines } from "./cut_text.ts";
import { type PromptPart, section } from "./prompt_part.ts";
import { unsaid } from "./unsaid.ts";

/** What miniclaw keeps for the person, as it stands now. */
export interface Notes {
  /** MEMORY.md. */
  long: string;
  /** Today's note. */
  today: string;
  /** Facts of this conversation or of today, a line each, the newest last. */
  recent: readonly string[];
}

/** Tokens that each of them may take. */
export interface NotesRoom {
  /** MEMORY.md. */
  long: number;
  /** Today's note. */
  today: number;
  /** Recent facts. */
  recent: number;
}

/** The notes as they are shown. */
export interface NoteSections {
  /** The sections, without those that hold nothing. */
  parts: PromptPart[];
  /** Each entry that is in them. */
  entries: string[];
}

/** MEMORY.md's head, today's newest lines and the recent facts that neither says. */
export function noteSections(notes: Notes, room: NotesRoom): NoteSections {
  const long = firstLines(notes.long.trim(), room.long);
  const today = lastLines(notes.today.trim(), room.today);
  const said = [
    ...splitEntries(long.text, "date"),
    ...splitEntries(today.text, "time"),
  ].map(({ text }) => text);
  const facts = unsaid(notes.recent.map((text) => ({ text })), said);
  const recent = lastLines(
    facts.map(({ text }) => `- ${text}`).join("\n"),
    room.recent,
  );
  const parts = [
    section("memory/MEMORY.md", withNotice(long, "last")),
    section("memory/today", withNotice(today, "first")),
    section("memory/recent", withNotice(recent, "first")),
  ].filter((one) => one !== undefined);
  const lines = recent.text.split("\n").map((line) => line.slice("- ".length));
  return { parts, entries: [...said, ...lines] };
}

/** The lines, and where others were cut how many. */
function withNotice({ text, cut }: CutLines, cutEnd: "first" | "last"): string {
  if (cut === 0) return text;
  const lines = cut === 1 ? "1 line" : `${cut} lines`;
  const notice = `… the ${cutEnd} ${lines} not shown; use recall`;
  const shown = cutEnd === "first" ? [notice, text] : [text, notice];
  return shown.filter(Boolean).join("\n");
}
