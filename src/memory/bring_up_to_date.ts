import type { EntryIndex, IndexedNote } from "./entry_index.ts";
import type { NoteFolder, NoteStamp } from "./note_folder.ts";
import { splitEntries } from "./split_entries.ts";
import { stampStyle } from "./stamp_style.ts";

/** Notes read at once: enough to be quick, few enough to be small. */
const BATCH = 100;

/** Makes an index say what the files say. Only files that changed are read. */
export async function bringUpToDate(
  index: EntryIndex,
  notes: NoteFolder,
): Promise<void> {
  const stamps = notes.stamps();
  const marks = index.marks();
  index.remove([...marks.keys()].filter((name) => !stamps.has(name)));
  const changed = [...stamps].filter(([name, { mark }]) =>
    mark === "" || mark !== marks.get(name)
  );
  for (let at = 0; at < changed.length; at += BATCH) {
    await takeIn(changed.slice(at, at + BATCH), { index, notes });
  }
}

async function takeIn(
  changed: [string, NoteStamp][],
  { index, notes }: { index: EntryIndex; notes: NoteFolder },
): Promise<void> {
  const unreadable: string[] = [];
  const read = await Promise.all(changed.map(async ([name, stamp]) => {
    const note = await notes.tryRead(name);
    if (!note) unreadable.push(name);
    const entries = note ? splitEntries(note.text, stampStyle(name)) : [];
    return { name, ...stamp, entries };
  }));
  index.put(read.filter(({ name }: IndexedNote) => !unreadable.includes(name)));
  // Left out altogether, so that the next time tries again.
  index.remove(unreadable);
}
