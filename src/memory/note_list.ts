import type { NoteFolder } from "./note_folder.ts";

/** A note from outside. */
export interface NoteFile {
  /** The file's name, such as `MEMORY.md`. */
  name: string;
  /** Its size. */
  bytes: number;
  /** When it was last changed, as far as the file system knows. */
  changed: Date;
}

/** The notes of a folder: MEMORY.md, then the daily ones by date. */
export async function listNotes(folder: NoteFolder): Promise<NoteFile[]> {
  const files: NoteFile[] = [];
  for (const name of await folder.names()) {
    const info = await Deno.lstat(folder.pathOf(name)).catch(() => undefined);
    if (!info?.isFile) continue;
    const changed = info.mtime ?? new Date(0);
    files.push({ name, bytes: info.size, changed });
  }
  return files;
}
