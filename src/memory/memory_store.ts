import { describeError } from "../base/describe_error.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { withLock } from "../base/with_lock.ts";
import { daysBetween, localDate, localTime } from "../base/zoned_time.ts";
import { dailyName, dateOfName } from "./daily_name.ts";
import {
  appendEntry,
  decodeNote,
  formatEntry,
  normalizeEntry,
} from "./entry_format.ts";
import { keepNote } from "./keep_note.ts";
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
import { LONG_NAME, NoteFolder } from "./note_folder.ts";
import type { RankedHit, RankedNote } from "./rank_hits.ts";
import { MOST_FACTS, type RecentFact, RecentFacts } from "./recent_facts.ts";
import { placesOf } from "./places_of.ts";
import { removeEntries } from "./remove_entries.ts";
import { saysAlready, withoutCopiedStamp } from "./says_already.ts";
import { splitEntries } from "./split_entries.ts";
import { stampStyle } from "./stamp_style.ts";
import { stillNoted } from "./still_noted.ts";
import { toOneLine } from "./to_one_line.ts";

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
  readonly #options: MemoryStoreOptions & { now(): Date };
  readonly #search: MemorySearch;
  readonly #recent: RecentFacts;

  /** The notes in a folder, which need not exist yet. */
  constructor(folder: string, options: MemoryStoreOptions) {
    this.#notes = new NoteFolder(folder, options.log);
    this.#options = { ...options, now: options.now ?? (() => new Date()) };
    this.#search = new MemorySearch(this.#notes, this.#options);
    this.#recent = new RecentFacts(options.stateFolder);
  }

  /** The path of a note, which need not exist yet. */
  pathOf(target: MemoryTarget): string {
    return this.#notes.pathOf(this.#place(target).name);
  }

  /** The file as it is; empty when there is none. */
  async read(target: MemoryTarget): Promise<string> {
    return decodeNote(await this.readBytes(target));
  }

  /** The file's own bytes; none when there is no file. */
  async readBytes(target: MemoryTarget): Promise<Uint8Array> {
    const { name } = this.#place(target);
    return await this.#notes.read(name) ?? new Uint8Array();
  }

  /**
   * Adds an entry with its date or time. False when it was left out because the
   * notes say it already.
   */
  async append(
    target: MemoryTarget,
    text: string,
    { unique = false, chat }: AppendOptions = {},
  ): Promise<boolean> {
    const given = normalizeEntry(text);
    if (given === "") {
      throw new UsageError("Cannot note it: expected a text, got nothing");
    }
    return await this.#locked(async () => {
      const { name, stamp, title } = this.#place(target);
      const old = await this.#notes.read(name) ?? new Uint8Array();
      const entry = unique ? await this.#news(given, target) : given;
      if (entry === undefined) return false;
      const addition = { entry: formatEntry(stamp, entry), title };
      await this.#notes.write(name, appendEntry(old, addition));
      await this.#remember({ source: name, text: toOneLine(entry), chat });
      return true;
    });
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
    return await this.#locked(async () => {
      const old = await this.#notes.read(LONG_NAME);
      const kept = old && await this.#keep(LONG_NAME, old);
      await this.#notes.write(LONG_NAME, text);
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
    const bySource = Map.groupBy(entries, ({ source }) => source);
    const kept = await this.#locked(async () => {
      const kept: KeptNote[] = [];
      for (const [source, leaving] of bySource) {
        const path = await this.#takeOut(source, leaving);
        if (path === undefined) continue;
        kept.push({ source, path: this.#notes.pathOf(source), kept: path });
      }
      await this.#recent.keep(
        await stillNoted(await this.#recent.read(), this.#notes),
      );
      return kept;
    });
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

  #place(
    target: MemoryTarget,
  ): { name: string; stamp: string; title?: string } {
    const { now, timezone } = this.#options;
    const at = now();
    const date = localDate(at, timezone);
    return target === "long" ? { name: LONG_NAME, stamp: `${date}:` } : {
      name: dailyName(date),
      stamp: localTime(at, timezone),
      title: `# ${date}`,
    };
  }

  #keep(name: string, old: Uint8Array): Promise<string> {
    const { now, stateFolder } = this.#options;
    return keepNote({ name, bytes: old }, { stateFolder, now: now() });
  }

  async #takeOut(
    source: string,
    leaving: readonly FoundEntry[],
  ): Promise<string | undefined> {
    const old = await this.#notes.read(source);
    if (!old) return undefined;
    const stamp = stampStyle(source);
    const places = placesOf(leaving, splitEntries(decodeNote(old), stamp));
    const { rest, gone } = removeEntries(old, {
      stamp,
      goes: (_, place) => places.has(place),
    });
    if (gone.length === 0) return undefined;
    const kept = await this.#keep(source, old);
    await this.#notes.write(source, rest);
    return kept;
  }

  /** What to note of a text; undefined when the notes say it already. */
  async #news(text: string, target: MemoryTarget): Promise<string | undefined> {
    const [today, long] = await Promise.all(
      (["today", "long"] as const).map((note) => this.#shown(note)),
    );
    const news = withoutCopiedStamp(text, today);
    const known = target === "long" ? [long] : [today, long];
    return known.some((note) => saysAlready(note, news)) ? undefined : news;
  }

  async #shown(target: MemoryTarget): Promise<string> {
    const { name } = this.#place(target);
    return (await this.#notes.tryRead(name))?.text ?? "";
  }

  /** The note has it already: nothing that goes wrong here matters as much. */
  async #remember(fact: Omit<RecentFact, "at">): Promise<void> {
    const { now, log } = this.#options;
    try {
      await this.#recent.add({ at: now().toISOString(), ...fact });
    } catch (error) {
      const { message } = describeError(error);
      log.warn(`The fact is noted, but not at hand: ${message}`);
    }
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
