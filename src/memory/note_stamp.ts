/** How a note's file looks from outside. */
export interface NoteStamp {
  /** Differs once the file was changed; empty where that can't be told yet. */
  mark: string;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
  /** Whether the file has another name, elsewhere, that it may be changed by. */
  shared: boolean;
}

/** A file that changed so lately may change again within one tick of its clock. */
const SETTLED_MS = 2000;

/** The stamp of a file or folder; undefined where there is none. */
export function readStamp(path: string): NoteStamp | undefined {
  try {
    const { mtime, ctime, size, ino, nlink } = Deno.statSync(path);
    const changed = mtime?.getTime() ?? Date.now();
    // The file system's clock is the machine's, whatever time a test plays.
    const settled = Date.now() - changed > SETTLED_MS;
    const mark = `${changed} ${ctime?.getTime()} ${size} ${ino}`;
    return { mark: settled ? mark : "", changed, shared: nlink !== 1 };
  } catch (error) {
    const { NotFound, FilesystemLoop } = Deno.errors;
    if (error instanceof NotFound) return undefined;
    // A link to itself must not hide the other notes.
    if (error instanceof FilesystemLoop) return undefined;
    throw error;
  }
}
