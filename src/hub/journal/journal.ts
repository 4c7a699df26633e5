import { describeError } from "../../i18n/describe_error.ts";
import type { Logger } from "../../base/logger.ts";
import { AppendLog } from "./append_log.ts";
import { type JournalDisk, realDisk } from "./journal_disk.ts";
import { JournalError, journalUnusable } from "./journal_error.ts";
import type { JournalRecord } from "./journal_record.ts";
import { Ledger } from "./ledger.ts";
import { livingContent } from "./living_records.ts";
import { prepareJournal } from "./prepare_journal.ts";

/** A smaller journal isn't worth the while. */
const COMPACT_BYTES = 1024 * 1024;

/** What a journal is made of. */
export interface JournalOptions {
  /** Its folder, which need not exist yet. */
  folder: string;
  /** Told of damage. */
  log: Logger;
  /** The disk. */
  disk?: JournalDisk;
  /** Bytes from which on it is written anew once most of it is over. */
  compactBytes?: number;
}

/**
 * What must not be forgotten at a crash, as lines that are only ever added to a
 * file. Once most of it is over, the file is written anew with the rest.
 */
export class Journal {
  /** What the records come to. */
  readonly ledger: Ledger;
  readonly #disk: JournalDisk;
  readonly #folder: string;
  readonly #log: AppendLog;
  readonly #compactBytes: number;
  #renewAt: number;
  #closed = false;

  private constructor(
    options: Required<JournalOptions>,
    { path, ledger, length }: { path: string; ledger: Ledger; length: number },
  ) {
    const { disk, log, compactBytes } = options;
    this.ledger = ledger;
    this.#disk = disk;
    this.#folder = options.folder;
    this.#compactBytes = compactBytes;
    this.#renewAt = compactBytes;
    this.#log = new AppendLog(path, {
      disk,
      length,
      renew: (length) => this.#renew(length),
      onRenewFault: (error) => {
        log.debug(`The journal stays long: ${describeError(error).message}`);
      },
    });
  }

  /**
   * Reads a folder's journal, or begins it; lines that are no records are kept
   * aside. Throws a `MiniclawError` where the folder or its file can't be used.
   */
  static async open(options: JournalOptions): Promise<Journal> {
    const {
      disk = realDisk,
      compactBytes = COMPACT_BYTES,
      folder,
      log,
    } = options;
    const ledger = new Ledger();
    const file = await prepareJournal(folder, {
      disk,
      log,
      ledger,
      compactBytes,
    }).catch((error) => {
      throw journalUnusable(folder, error);
    });
    const all = { folder, log, disk, compactBytes };
    return new Journal(all, { ...file, ledger });
  }

  /**
   * Returns once a record is on the disk and the ledger knows it. Throws a
   * `JournalError` where it can't be kept: then it is as if it had never been.
   */
  async append(record: JournalRecord): Promise<void> {
    try {
      if (this.#closed) throw new Error("The journal is closed");
      const line = JSON.stringify(record);
      await this.#log.append(line, () => this.ledger.apply(record));
    } catch (error) {
      throw new JournalError(error);
    }
  }

  /** Throws a `JournalError` where the disk has no room for some more. */
  async probe(): Promise<void> {
    try {
      await this.#disk.probe(this.#folder);
    } catch (error) {
      throw new JournalError(error);
    }
  }

  /** Takes nothing more, and returns once all that was taken is on the disk. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#log.close();
  }

  #renew(length: number): string | undefined {
    if (length < this.#renewAt) return undefined;
    const content = livingContent(this.ledger);
    const bytes = new TextEncoder().encode(content).length;
    const dead = bytes * 2 <= length;
    // Where it can't be done, it isn't tried again at every line.
    this.#renewAt = Math.max(this.#compactBytes, 2 * (dead ? bytes : length));
    return dead ? content : undefined;
  }
}
