import { withLock } from "../base/with_lock.ts";
import { daysBetween, localDate } from "../base/zoned_time.ts";
import { appendToNote, textToNote } from "./append_to_note.ts";
import { dateOfName } from "./daily_name.ts";
import { decodeNote } from "./entry_format.ts";
import { forgetEntries } from "./forget_entries.ts";
import { keepNote } from "./keep_note.ts";
import type { MemoryParts } from "./memory_parts.ts";
import { MemorySearch } from "./memory_search.ts";
import type {
  AppendOptions,
  DailyNote,
  DatedEntry,
  FactsOf,
  FoundEntry,
  KeptNote,
  MemoryStoreOptions,
  MemoryTarget,
} from "./memory_types.ts";
import { isNote, LONG_NAME, NoteFolder } from "./note_folder.ts";
import { listNotes, type NoteFile } from "./note_list.ts";
import { notePlace } from "./note_place.ts";
import type { RankedHit, RankedNote } from "./rank_hits.ts";
import { MOST_FACTS, type RecentFact, RecentFacts } from "./recent_facts.ts";
import { splitEntries } from "./split_entries.ts";
import { stampStyle } from "./stamp_style.ts";
import { stillNoted } from "./still_noted.ts";

export type { NoteFile } from "./note_list.ts";
export type { RankedNote } from "./rank_hits.ts";
export type { RecentFact } from "./recent_facts.ts";
export type {
  AppendOptions,
  DailyNote,
  DatedEntry,
  FactsOf,
  FoundEntry,
  KeptNote,
  MemoryStoreOptions,
  MemoryTarget,
} from "./memory_types.ts";

/**
 * MEMORY.md and the daily notes: plain files that people may edit by hand.
 * Writing is atomic, and safe beside another process.
 */
export class MemoryStore implements AsyncDisposable {
  readonly #notes: NoteFolder;
  readonly #recent: RecentFacts;
  readonly #options: MemoryParts["options"];
  readonly #parts: MemoryParts;
  readonly #search: MemorySearch;

  /** The notes in a folder, which need not exist yet. */
  constructor(folder: string, options: MemoryStoreOptions) {
    this.#notes = new NoteFolder(folder, options.log);
    this.#recent = new RecentFacts(options.stateFolder);
    this.#options = { ...options, now: options.now ?? (() => new Date()) };
    this.#parts = {
      notes: this.#notes,
      recent: this.#recent,
      options: this.#options,
    };
    this.#search = new MemorySearch(this.#notes, this.#options);
  }

  /** The path of a note, which need not exist yet. */
  pathOf(target: MemoryTarget): string {
    return this.#notes.pathOf(this.#nameOf(target));
  }

  /** The file as it is; empty when there is none. */
  async read(target: MemoryTarget): Promise<string> {
    return decodeNote(await this.readBytes(target));
  }

  /** The file's own bytes; none when there is no file. */
  async readBytes(target: MemoryTarget): Promise<Uint8Array> {
    return await this.#notes.read(this.#nameOf(target)) ?? new Uint8Array();
  }

  /**
   * Adds an entry with its date or time. False when it was left out because the
   * notes say it already.
   */
  async append(
    target: MemoryTarget,
    text: string,
    options: AppendOptions = {},
  ): Promise<boolean> {
    const entry = { ...options, target, text: textToNote(text) };
    return await this.#locked(() => appendToNote(this.#parts, entry));
  }

  /**
   * The last facts noted today, or in a conversation: oldest first, at most 100.
   * What is in no note any more is left out.
   */
  async recentFacts(of?: FactsOf): Promise<RecentFact[]> {
    const today = this.#today();
    const { timezone } = this.#options;
    const facts = (await this.#recent.read()).filter(({ at, chat }) =>
      (chat !== undefined && chat === of?.chat && at >= (of.since ?? "")) ||
      localDate(new Date(at), timezone) === today
    );
    return (await stillNoted(facts, this.#notes)).slice(-MOST_FACTS);
  }

  /** Replaces MEMORY.md. Returns the path where the old one is kept, if any. */
  async writeLong(text: string): Promise<string | undefined> {
    return await this.edit(LONG_NAME, () => Promise.resolve(text));
  }

  /** The notes there are: MEMORY.md, then the daily ones by date. */
  async list(): Promise<NoteFile[]> {
    return await listNotes(this.#notes);
  }

  /** The text of a note by its file's name; undefined where there is none. */
  async readNote(name: string): Promise<string | undefined> {
    const bytes = isNote(name) ? await this.#notes.read(name) : undefined;
    return bytes && decodeNote(bytes);
  }

  /**
   * Puts into a note what becomes of its text; what that throws leaves it as it
   * is. Nobody else writes meanwhile. Returns the path where the old one is kept,
   * if there was one.
   */
  async edit(
    name: string,
    change: (text: string) => Promise<string>,
  ): Promise<string | undefined> {
    if (!isNote(name)) throw new Error(`Expected a note, got ${name}`);
    return await this.#locked(async () => {
      const old = await this.#notes.read(name);
      const text = await change(decodeNote(old ?? new Uint8Array()));
      const { now, stateFolder } = this.#options;
      const kept = old && await keepNote(
        { name, bytes: old },
        { stateFolder, now: now() },
      );
      await this.#notes.write(name, text);
      return kept;
    });
  }

  /** The entries that hold every telling word of a query, newest first. */
  async holding(query: string): Promise<FoundEntry[]> {
    return (await this.#search.holding(query)).map(foundEntry);
  }

  /**
   * Takes entries out of their notes, as far as they are still there. Returns
   * where the old notes are kept.
   */
  async forget(entries: readonly FoundEntry[]): Promise<KeptNote[]> {
    const kept = await this.#locked(() => forgetEntries(this.#parts, entries));
    await this.#search.refresh();
    return kept;
  }

  /** The notes of the last days, today counted, newest first. */
  async recent(days: number): Promise<DailyNote[]> {
    const today = this.#today();
    const names = (await this.#notes.names()).reverse().filter((name) => {
      const date = dateOfName(name);
      const age = date === undefined ? -1 : daysBetween(date, today);
      return age >= 0 && age < days;
    });
    const notes: DailyNote[] = [];
    for await (const { date = "", text } of this.#notes.readAll(names)) {
      notes.push({ date, text });
    }
    return notes;
  }

  /** The entries that answer a question best, best first. */
  async rank(query: string, top: number): Promise<RankedNote[]> {
    return (await this.#search.rank(query, top)).map(withoutPlace);
  }

  /**
   * Makes the vectors that are missing until it is stopped; the next time goes
   * on from there. Nothing happens without a model for it, or without one missing.
   */
  async embedMissing(signal: AbortSignal): Promise<void> {
    await this.#search.embedMissing(signal);
  }

  /** Every entry of every note: MEMORY.md, then day by day. */
  async entries(): Promise<DatedEntry[]> {
    const all: DatedEntry[] = [];
    const names = await this.#notes.names();
    for await (const note of this.#notes.readAll(names)) {
      const date = note.date ?? await this.#dayChanged(note.name);
      for (const entry of splitEntries(note.text, stampStyle(note.name))) {
        all.push({ date, ...entry, source: note.name });
      }
    }
    return all;
  }

  /** Lets go of the notes' files. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#search[Symbol.asyncDispose]();
  }

  #nameOf(target: MemoryTarget): string {
    return notePlace(target, this.#options).name;
  }

  async #dayChanged(name: string): Promise<string> {
    const { now, timezone } = this.#options;
    return localDate(await this.#notes.changed(name) ?? now(), timezone);
  }

  #today(): string {
    return localDate(this.#options.now(), this.#options.timezone);
  }

  #locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(`${this.#options.stateFolder}/memory.lock`, work);
  }
}

function foundEntry(
  { date, source, text, place, heading }: RankedHit,
): FoundEntry {
  const found = { date, source, text, place };
  return heading === undefined ? found : { ...found, heading };
}

function withoutPlace({ score, date, source, text }: RankedHit): RankedNote {
  return { score, date, source, text };
}
