import { describeError } from "../../i18n/describe_error.ts";
import type { Logger } from "../../base/logger.ts";
import type { JournalDisk } from "./journal_disk.ts";
import type { Ledger } from "./ledger.ts";
import { livingContent } from "./living_records.ts";
import { readRecords } from "./read_records.ts";

/** The file, in its folder. */
const NAME = "journal.jsonl";

/** A journal's file as it was found. */
export interface PreparedJournal {
  /** Its path. */
  path: string;
  /** Bytes of it that are whole lines. */
  length: number;
}

/** What preparing a journal takes. */
export interface PrepareOptions {
  /** The disk. */
  disk: JournalDisk;
  /** Told of damage. */
  log: Logger;
  /** Takes in what was found. */
  ledger: Ledger;
  /** Bytes from which on it is written anew where most of it is over. */
  compactBytes: number;
}

/** Reads a journal into a ledger, and makes what isn't there. */
export async function prepareJournal(
  folder: string,
  options: PrepareOptions,
): Promise<PreparedJournal> {
  const { disk, log, ledger, compactBytes } = options;
  const path = `${folder}/${NAME}`;
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftovers(folder);
  const content = await readBytes(path);
  if (!content) {
    await disk.replace(path, "");
    return { path, length: 0 };
  }
  const { whole, damaged } = readRecords(
    content,
    (record) => ledger.apply(record),
  );
  const isCopied = damaged > 0 && await keepCopy(path, { damaged, log });
  if (!isCopied && whole < compactBytes) return { path, length: whole };
  const living = livingContent(ledger);
  const length = new TextEncoder().encode(living).length;
  if (!isCopied && 2 * length > whole) return { path, length: whole };
  try {
    await disk.replace(path, living);
    return { path, length };
  } catch (error) {
    log.debug(`The journal stays long: ${describeError(error).message}`);
    return { path, length: whole };
  }
}

/** Takes a folder's journal in as it is, and changes nothing. */
export async function readLedger(
  folder: string,
  ledger: Ledger,
): Promise<void> {
  const content = await readBytes(`${folder}/${NAME}`);
  if (content) readRecords(content, (record) => ledger.apply(record));
}

async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** What a crash left of a file that was being written. */
async function removeLeftovers(folder: string): Promise<void> {
  for await (const { name, isFile } of Deno.readDir(folder)) {
    if (!isFile || !name.endsWith(".tmp")) continue;
    await Deno.remove(`${folder}/${name}`).catch(() => {});
  }
}

/** Returns whether there is one. */
async function keepCopy(
  path: string,
  { damaged, log }: { damaged: number; log: Logger },
): Promise<boolean> {
  const copy = `${path}.corrupted`;
  const lines = damaged === 1 ? "1 line" : `${damaged} lines`;
  try {
    await Deno.copyFile(path, copy);
    log.warn(`Passed over ${lines} of the journal: no records; see ${copy}`);
    return true;
  } catch (error) {
    const { message } = describeError(error);
    log.warn(`Passed over ${lines} of the journal; no copy: ${message}`);
    return false;
  }
}
