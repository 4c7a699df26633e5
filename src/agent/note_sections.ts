import { type CutLines, firstLines, lastLines } from "./cut_text.ts";
import { oneLine } from "./one_line.ts";
import { type PromptPart, section } from "./prompt_part.ts";

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

/** MEMORY.md's head, today's newest lines and the recent facts that neither says. */
export function noteSections(notes: Notes, room: NotesRoom): PromptPart[] {
  const long = firstLines(notes.long.trim(), room.long);
  const today = lastLines(notes.today.trim(), room.today);
  const said = [long.text, today.text].map(oneLine);
  const facts = notes.recent
    .filter((fact) => !said.some((text) => text.includes(fact)));
  const recent = lastLines(
    facts.map((one) => `- ${one}`).join("\n"),
    room.recent,
  );
  return [
    section("memory/MEMORY.md", withNotice(long, "last")),
    section("memory/today", withNotice(today, "first")),
    section("memory/recent", withNotice(recent, "first")),
  ].filter((one) => one !== undefined);
}

/** The lines, and where others were cut how many. */
function withNotice({ text, cut }: CutLines, cutEnd: "first" | "last"): string {
  if (cut === 0) return text;
  const lines = cut === 1 ? "1 line" : `${cut} lines`;
  const notice = `… the ${cutEnd} ${lines} not shown; use recall`;
  const shown = cutEnd === "first" ? [notice, text] : [text, notice];
  return shown.filter(Boolean).join("\n");
}
