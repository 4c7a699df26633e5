import { atomicWrite } from "../../base/atomic_write.ts";

/** What a journal asks of its open file. */
export interface JournalFile {
  /** Writes some of the bytes where the file stands, and returns how many. */
  write(bytes: Uint8Array): Promise<number>;
  /** Returns once what was written is on the disk. */
  syncData(): Promise<void>;
  /** Cuts the file to so many bytes. */
  truncate(length: number): Promise<void>;
  /** Goes to a place in it, and returns its distance from the start. */
  seek(offset: number, whence: Deno.SeekMode): Promise<number>;
  /** Lets it go. */
  close(): void;
}

/** What a journal asks of the disk. */
export interface JournalDisk {
  /** Opens a file to be written, and makes it if it isn't there. */
  open(path: string): Promise<JournalFile>;
  /** Gives a file another content, whole or not at all. */
  replace(path: string, content: string): Promise<void>;
  /** Throws where there is no room in a folder for some more files. */
  probe(folder: string): Promise<void>;
}

/** Room for a session and some lines of the journal. */
const PROBE_BYTES = 256 * 1024;

/** The disk itself. */
export const realDisk: JournalDisk = {
  open: (path) => Deno.open(path, { write: true, create: true, mode: 0o600 }),
  replace: (path, content) => atomicWrite(path, content),
  probe: async (folder) => {
    const path = `${folder}/probe.${crypto.randomUUID().slice(0, 8)}.tmp`;
    try {
      await atomicWrite(path, new Uint8Array(PROBE_BYTES));
    } finally {
      await Deno.remove(path).catch(() => {});
    }
  },
};
