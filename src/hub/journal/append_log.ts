import { concatBytes } from "../../base/concat_bytes.ts";
import type { JournalDisk, JournalFile } from "./journal_disk.ts";

/** What a log is made of. */
export interface AppendLogOptions {
  /** The disk it is on. */
  disk: JournalDisk;
  /** Bytes of the file that are whole; what follows is cut off. */
  length: number;
  /**
   * Asked between two writes, with the file's length: the content to go on with
   * in its place, or undefined to go on with the file.
   */
  renew(length: number): string | undefined;
  /** Told when that couldn't be done; the file is as it was. */
  onRenewFault(error: unknown): void;
}

interface Pending {
  bytes: Uint8Array;
  kept(): void;
  lost(error: unknown): void;
}

/** A file that lines are added to; lines that come together are flushed together. */
export class AppendLog {
  readonly #path: string;
  readonly #options: AppendLogOptions;
  #file?: JournalFile;
  /** Undefined: as long as the file is, of which all is whole. */
  #length: number | undefined;
  /** Whether something may stand behind the last whole line. */
  #torn = true;
  #pending: Pending[] = [];
  #busy: Promise<void> | undefined;

  /** Adds to the file of that path. */
  constructor(path: string, options: AppendLogOptions) {
    this.#path = path;
    this.#options = options;
    this.#length = options.length;
  }

  /**
   * Returns once the line is on the disk, and calls `onKept` first, in the order
   * of the lines. Throws where it can't be kept: then the file is as it was.
   */
  append(line: string, onKept: () => void): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const kept = (): void => {
      onKept();
      resolve();
    };
    const bytes = new TextEncoder().encode(`${line}\n`);
    this.#pending.push({ bytes, kept, lost: reject });
    this.#busy ??= this.#work();
    return promise;
  }

  /** Returns once nothing is being written. */
  async close(): Promise<void> {
    await this.#busy;
    this.#letGo();
  }

  async #work(): Promise<void> {
    // Those who write at the same moment share the first flush, too.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const kept = await this.#commit(this.#pending.splice(0));
      if (kept) await this.#renew();
    }
    this.#busy = undefined;
  }

  async #commit(group: readonly Pending[]): Promise<boolean> {
    try {
      await this.#write(concatBytes(group.map(({ bytes }) => bytes)));
    } catch (error) {
      await this.#ready().catch(() => this.#letGo());
      for (const { lost } of group) lost(error);
      return false;
    }
    for (const { kept } of group) kept();
    return true;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    const { file, length } = await this.#ready();
    this.#torn = true;
    for (let at = 0; at < bytes.length;) {
      const written = await file.write(bytes.subarray(at));
      if (written === 0) throw new Error("The system wrote nothing");
      at += written;
    }
    await file.syncData();
    this.#torn = false;
    this.#length = length + bytes.length;
  }

  /** The file, standing behind its last whole line. */
  async #ready(): Promise<{ file: JournalFile; length: number }> {
    const file = this.#file ??= await this.#options.disk.open(this.#path);
    const length = this.#length ??= await file.seek(0, Deno.SeekMode.End);
    if (this.#torn) {
      await file.truncate(length);
      await file.seek(length, Deno.SeekMode.Start);
      this.#torn = false;
    }
    return { file, length };
  }

  async #renew(): Promise<void> {
    const content = this.#options.renew(this.#length ?? 0);
    if (content === undefined) return;
    // Windows replaces no open file. Old or new: what is there then is whole.
    this.#letGo();
    this.#length = undefined;
    try {
      await this.#options.disk.replace(this.#path, content);
    } catch (error) {
      this.#options.onRenewFault(error);
    }
  }

  #letGo(): void {
    this.#file?.close();
    this.#file = undefined;
    // Opened again, a file stands at its start.
    this.#torn = true;
  }
}
