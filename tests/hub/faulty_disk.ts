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
        throw full();
      },
      syncData: async () => {
        if (this.#fault("syncData")) throw full();
        await file.syncData();
      },
      truncate: async (length) => {
        if (this.#fault("truncate")) throw full();
        await file.truncate(length);
      },
      seek: (offset, whence) => file.seek(offset, whence),
      close: () => file.close(),
    };
  }

  async replace(path: string, content: string): Promise<void> {
    if (this.#fault("replace")) throw full();
    await realDisk.replace(path, content);
  }

  async probe(): Promise<void> {
    if (this.#fault("probe")) throw full();
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
