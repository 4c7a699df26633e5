import type { MemoryStoreOptions } from "./memory_types.ts";
import type { NoteFolder } from "./note_folder.ts";
import type { RecentFacts } from "./recent_facts.ts";

/** What the ways to change the notes work with. */
export interface MemoryParts {
  /** MEMORY.md and the daily notes. */
  notes: NoteFolder;
  /** The facts noted last. */
  recent: RecentFacts;
  /** What the store was given. */
  options: MemoryStoreOptions & { now(): Date };
}
