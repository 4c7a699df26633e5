import type { Embedder } from "../base/embedder.ts";
import type { Logger } from "../base/logger.ts";

/** An entry with the day and the file it comes from. */
export interface DatedEntry {
  /** Its text. */
  text: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The file's name, such as `MEMORY.md`. */
  source: string;
  /** The heading it stands under, if any. */
  heading?: string;
}

/** An entry that was found, and where: equal ones can be told apart. */
export interface FoundEntry extends DatedEntry {
  /** Where it stands among the entries of its file, from 0. */
  place: number;
}

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
  /** Makes vectors, where a model for that is configured. */
  embedder?: Embedder;
  /** From how many notes on their folder is watched between two searches. */
  watchFrom?: number;
}

/** How to append. */
export interface AppendOptions {
  /**
   * Whether to leave out what the note, or MEMORY.md, says already, and to note a
   * copy of a line of today's note without its mark and time.
   */
  unique?: boolean;
  /** The chat it is noted in, such as `cli:default`. */
  chat?: string;
}

/** A conversation, whose facts stay at hand when its day is over. */
export interface FactsOf {
  /** The chat, such as `cli:default`. */
  chat: string;
  /** When the conversation began, as ISO-8601 UTC. */
  since?: string;
}

/** A note that was replaced, and where the old one is. */
export interface KeptNote {
  /** The file's name, such as `MEMORY.md`. */
  source: string;
  /** The path of the note. */
  path: string;
  /** The path where the old one is kept. */
  kept: string;
}
