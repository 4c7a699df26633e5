import { atomicWrite } from "../base/atomic_write.ts";
import type { Logger } from "../base/logger.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { trashPath } from "../base/trash_path.ts";
import { withLock } from "../base/with_lock.ts";
import { daysBetween, localDate, localTime } from "../base/zoned_time.ts";
import { dailyName, dateOfName } from "./daily_name.ts";
import {
  appendEntry,
  decodeNote,
  formatEntry,
  normalizeEntry,
} from "./entry_format.ts";
import { LONG_NAME, NoteFolder } from "./note_folder.ts";
import {
  type DatedEntry,
  type RankedNote,
  rankEntries,
} from "./rank_entries.ts";
import { saysAlready } from "./says_already.ts";
import { type EntryStamp, splitEntries } from "./split_entries.ts";

export type { DatedEntry, RankedNote } from "./rank_entries.ts";

/** Which note: today's, or the one that stays. */
export type MemoryTarget = "today" | "long";

/** One day's note. */
export interface DailyNote {
  /** `YYYY-MM-DD` in the person's zone. */
  date: string;
  /** The file as it is. */
  text: string;
}

/** What the notes need beside their folder. */
export interface MemoryStoreOptions {
  /** The person's IANA time zone: it says which day it is. */
  timezone: string;
  /** The folder for the lock and the trash. */
  stateFolder: string;
  /** Told about notes that are passed over. */
  log: Logger;
  /** The clock. */
  now?(): Date;
}

/** How to append. */
export interface AppendOptions {
  /** Whether to leave out what the note already says, but for case and spaces. */
  unique?: boolean;
}

/**
 * MEMORY.md and the daily notes: plain files that people may edit by hand.
 * Writing is atomic, and safe beside another process.
 */
export class MemoryStore {
  readonly #notes: NoteFolder;
  readonly #options: Required<MemoryStoreOptions>;

  /** The notes in a folder, which need not exist yet. */
  constructor(folder: string, options: MemoryStoreOptions) {
    this.#notes = new NoteFolder(folder, options.log);
    this.#options = { ...options, now: options.now ?? (() => new Date()) };
  }

  /** The file as it is; empty when there is none. */
  async read(target: MemoryTarget): Promise<string> {
    const name = target === "long" ? LONG_NAME : dailyName(this.#today());
    return decodeNote(await this.#notes.read(name) ?? new Uint8Array());
  }

  /**
   * Adds an entry with its date or time. False when it was left out because the
   * note says it already.
   */
  async append(
    target: MemoryTarget,
    text: string,
    { unique = false }: AppendOptions = {},
  ): Promise<boolean> {
    const entry = normalizeEntry(text);
    if (entry === "") {
      throw new UsageError("Cannot note it: expected a text, got nothing");
    }
    return await this.#locked(async () => {
      const { name, stamp, title } = this.#place(target);
      const old = await this.#notes.read(name) ?? new Uint8Array();
      const known = unique ? splitEntries(decodeNote(old), stampOf(name)) : [];
      if (saysAlready(known, entry)) return false;
      const addition = { entry: formatEntry(stamp, entry), title };
      await this.#notes.write(name, appendEntry(old, addition));
      return true;
    });
  }

  /** Replaces MEMORY.md. Returns the path where the old one is kept, if any. */
  async writeLong(text: string): Promise<string | undefined> {
    return await this.#locked(async () => {
      const old = await this.#notes.read(LONG_NAME);
      const kept = old && await this.#keep(old);
      await this.#notes.write(LONG_NAME, text);
      return kept;
    });
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
    const entries = await this.entries();
    return await rankEntries(entries, query, { top, today: this.#today() });
  }

  /** Every entry of every note: MEMORY.md, then day by day. */
  async entries(): Promise<DatedEntry[]> {
    const all: DatedEntry[] = [];
    const names = await this.#notes.names();
    for await (const note of this.#notes.readAll(names)) {
      const date = note.date ?? await this.#dayChanged(note.name);
      for (const entry of splitEntries(note.text, stampOf(note.name))) {
        all.push({ date, ...entry, source: note.name });
      }
    }
    return all;
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

  async #keep(old: Uint8Array): Promise<string> {
    const { now, stateFolder } = this.#options;
    const path = await trashPath(`${stateFolder}/trash`, {
      now: now(),
      name: (stamp) => `${stamp}-${LONG_NAME}`,
    });
    await atomicWrite(path, old);
    return path;
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

/** What entries of a note are stamped with. */
function stampOf(name: string): EntryStamp {
  return name === LONG_NAME ? "date" : "time";
}
