import {
  type JournalDisk,
  type JournalFile,
  realDisk,
} from "../../src/hub/journal/journal_disk.ts";

/** What a disk is asked for. */
export type DiskCall = "write" | "syncData" | "truncate" | "replace" | "probe";

/** A disk that fails where it is told to. */
export class FaultyDisk implements JournalDisk {
  /** How often it was asked for each thing. */
  readonly calls = new Map<DiskCall, number>();
  /** Says whether a call fails: its kind, and the how manieth of it it is. */
  fails: (call: DiskCall, times: number) => boolean = () => false;
  /** Bytes of a failing write that are written all the same. */
  tornBytes = 0;
  /** Whether a flush is only counted: for tests that write a lot. */
  isQuick = false;
  /** What is thrown. */
  error: () => Error = full;
  /** Most bytes that one write takes. */
  mostBytes = Infinity;

  /** Makes it full, or frees it. */
  set full(full: boolean) {
    this.fails = (call) => full && call !== "truncate";
  }

  async open(path: string): Promise<JournalFile> {
    const file = await realDisk.open(path);
    return {
      write: async (bytes) => {
        const part = bytes.subarray(0, this.mostBytes);
        if (!this.#fault("write")) return await file.write(part);
        await file.write(bytes.subarray(0, this.tornBytes));
        throw this.error();
      },
      syncData: async () => {
        if (this.#fault("syncData")) throw this.error();
        if (!this.isQuick) await file.syncData();
      },
      truncate: async (length) => {
        if (this.#fault("truncate")) throw this.error();
        await file.truncate(length);
      },
      seek: (offset, whence) => file.seek(offset, whence),
      close: () => file.close(),
    };
  }

  async replace(path: string, content: string): Promise<void> {
    if (this.#fault("replace")) throw this.error();
    await realDisk.replace(path, content);
  }

  async probe(): Promise<void> {
    if (this.#fault("probe")) throw this.error();
    await Promise.resolve();
  }

  #fault(call: DiskCall): boolean {
    const times = (this.calls.get(call) ?? 0) + 1;
    this.calls.set(call, times);
    return this.fails(call, times);
  }
}

/** What Deno throws on a full disk. */
export function full(): Error {
  const error = new Error("No space left on device (os error 28)");
  return Object.assign(error, { code: "ENOSPC" });
}
