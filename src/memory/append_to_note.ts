import { phrase } from "../base/phrase.ts";
import { describeError } from "../i18n/describe_error.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { texts } from "../i18n/en/memory.ts";
import { appendEntry, formatEntry, normalizeEntry } from "./entry_format.ts";
import type { MemoryParts } from "./memory_parts.ts";
import type { AppendOptions, MemoryTarget } from "./memory_types.ts";
import { notePlace } from "./note_place.ts";
import type { RecentFact } from "./recent_facts.ts";
import { saysAlready, withoutCopiedStamp } from "./says_already.ts";
import { toOneLine } from "./to_one_line.ts";

/** An entry that is to be added. */
export interface NewEntry extends AppendOptions {
  /** Which note it goes into. */
  target: MemoryTarget;
  /** What it says, normalized. */
  text: string;
}

/** The text to note, or a `UsageError` where there is none. */
export function textToNote(text: string): string {
  const given = normalizeEntry(text);
  if (given !== "") return given;
  throw new UsageError(phrase(texts.noText));
}

/**
 * Adds an entry with its date or time. False when it was left out because the
 * notes say it already. Only for who holds the lock of the notes.
 */
export async function appendToNote(
  parts: MemoryParts,
  { target, text, unique, chat }: NewEntry,
): Promise<boolean> {
  const { notes, options } = parts;
  const { name, stamp, title } = notePlace(target, options);
  const old = await notes.read(name) ?? new Uint8Array();
  const entry = unique ? await newsOf(text, target, parts) : text;
  if (entry === undefined) return false;
  const addition = { entry: formatEntry(stamp, entry), title };
  await notes.write(name, appendEntry(old, addition));
  await remember(parts, { source: name, text: toOneLine(entry), chat });
  return true;
}

/** What to note of a text; undefined when the notes say it already. */
async function newsOf(
  text: string,
  target: MemoryTarget,
  { notes, options }: MemoryParts,
): Promise<string | undefined> {
  const [today, long] = await Promise.all(
    (["today", "long"] as const).map(async (one) =>
      (await notes.tryRead(notePlace(one, options).name))?.text ?? ""
    ),
  );
  const news = withoutCopiedStamp(text, today);
  const known = target === "long" ? [long] : [today, long];
  return known.some((note) => saysAlready(note, news)) ? undefined : news;
}

/** The note has it already: nothing that goes wrong here matters as much. */
async function remember(
  { recent, options: { now, log } }: MemoryParts,
  fact: Omit<RecentFact, "at">,
): Promise<void> {
  try {
    await recent.add({ at: now().toISOString(), ...fact });
  } catch (error) {
    const { message } = describeError(error);
    log.warn(`The fact is noted, but not at hand: ${message}`);
  }
}
