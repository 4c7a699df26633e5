import { describeError } from "../../i18n/describe_error.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { isStorageFull } from "../../base/storage_full.ts";

/** Something could not be kept, and so was not accepted or not done. */
export class JournalError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "JournalError";

  /** Explains what the disk said. */
  constructor(cause: unknown) {
    const full = isStorageFull(cause);
    const why = full ? "the disk is full" : describeError(cause).message;
    super(`Cannot write to the home: ${why}`, {
      code: full ? "disk_full" : "disk",
      hint: full
        ? "Free some space; what was accepted before is kept, and gone on with"
        : "Look at the disk of the home; what was accepted before is kept",
      cause,
    });
  }
}

/** Why a hub can't begin: nobody may write over what was accepted. */
export function journalUnusable(folder: string, cause: unknown): MiniclawError {
  const why = isStorageFull(cause)
    ? "the disk is full"
    : describeError(cause).message;
  return new MiniclawError(`Cannot open the journal: ${why}`, {
    code: "journal",
    hint:
      `Look at ${folder}: what was accepted and not answered yet is kept there`,
    cause,
  });
}

/** Whether an error is the disk's: it passes by, and what it kept can be tried again. */
export function isDiskFault(error: unknown): boolean {
  if (error instanceof JournalError || isStorageFull(error)) return true;
  return error instanceof Error && error.cause !== undefined &&
    isDiskFault(error.cause);
}
