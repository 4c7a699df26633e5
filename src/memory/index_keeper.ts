import type { EntryIndex, IndexedNote } from "./entry_index.ts";
import type { NoteFolder } from "./note_folder.ts";
import type { NoteStamp } from "./note_stamp.ts";
import { NoteLook, type NoteLookOptions } from "./note_look.ts";
import { splitEntries } from "./split_entries.ts";
import { stampStyle } from "./stamp_style.ts";

/** Notes read at once: enough to be quick, few enough to be small. */
const BATCH = 100;

/** Makes an index say what the files say. Only files that changed are read. */
export class IndexKeeper implements AsyncDisposable {
  readonly #notes: NoteFolder;
  readonly #look: NoteLook;
  /** The state of the index that agreed with a look at the notes. */
  #agreed?: { version: string; look: number };
  /** Notes that couldn't be read, to be tried again. */
  #unread: string[] = [];

  /** Keeps an index of these notes. */
  constructor(notes: NoteFolder, options: NoteLookOptions) {
    this.#notes = notes;
    this.#look = new NoteLook(notes, options);
  }

  /** Brings the index up to date with the files as they are now. */
  async bringUpToDate(index: EntryIndex): Promise<void> {
    const { stamps, changed, number } = await this.#look.look();
    // Another process may have written to the index, or made it anew.
    const isAsLeft = this.#agreed?.look === number - 1 &&
      this.#agreed.version === index.version();
    const names = isAsLeft && changed
      ? [...changed, ...this.#unread]
      : undefined;
    this.#agreed = undefined;
    this.#unread = [];
    const marks = index.marks(names);
    index.remove([...marks.keys()].filter((name) => !stamps.has(name)));
    const stale = staleOf(names ?? stamps.keys(), stamps, marks);
    for (let at = 0; at < stale.length; at += BATCH) {
      await this.#takeIn(stale.slice(at, at + BATCH), index);
    }
    this.#agreed = { version: index.version(), look: number };
  }

  /** Lets go of the files. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#look[Symbol.asyncDispose]();
  }

  async #takeIn(
    stale: (readonly [string, NoteStamp])[],
    index: EntryIndex,
  ): Promise<void> {
    const read = await Promise.all(
      stale.map(([name, stamp]) => this.#read(name, stamp)),
    );
    index.put(read.filter((note) => note !== undefined));
    // Left out altogether, so that the next time tries again.
    const unread = stale.filter((_, at) => !read[at]).map(([name]) => name);
    index.remove(unread);
    this.#unread.push(...unread);
  }

  async #read(
    name: string,
    { mark, changed }: NoteStamp,
  ): Promise<IndexedNote | undefined> {
    const note = await this.#notes.tryRead(name);
    const entries = note && splitEntries(note.text, stampStyle(name));
    return entries && { name, mark, changed, entries };
  }
}

/** The notes that the index doesn't have as they are. */
function staleOf(
  names: Iterable<string>,
  stamps: ReadonlyMap<string, NoteStamp>,
  marks: ReadonlyMap<string, string>,
): [string, NoteStamp][] {
  const stale: [string, NoteStamp][] = [];
  for (const name of names) {
    const stamp = stamps.get(name);
    const isKnown = stamp?.mark !== "" && stamp?.mark === marks.get(name);
    if (stamp && !isKnown) stale.push([name, stamp]);
  }
  return stale;
}
