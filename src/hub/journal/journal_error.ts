import { type Gap, phrase } from "../../base/phrase.ts";
import { wordError } from "../../i18n/describe_error.ts";
import { texts } from "../../i18n/en/chat.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { isStorageFull } from "../../base/storage_full.ts";

/** Something could not be kept, and so was not accepted or not done. */
export class JournalError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "JournalError";

  /** Explains what the disk said. */
  constructor(cause: unknown) {
    const full = isStorageFull(cause);
    super(phrase(texts.cannotWrite, { why: reasonOf(cause) }), {
      code: full ? "disk_full" : "disk",
      hint: phrase(full ? texts.freeDisk : texts.lookAtDisk),
      cause,
    });
  }
}

/** Why a hub can't begin: nobody may write over what was accepted. */
export function journalUnusable(folder: string, cause: unknown): MiniclawError {
  return new MiniclawError(
    phrase(texts.cannotOpenJournal, { why: reasonOf(cause) }),
    { code: "journal", hint: phrase(texts.lookAtJournal, { folder }), cause },
  );
}

function reasonOf(cause: unknown): Gap {
  return isStorageFull(cause)
    ? phrase(texts.theDiskIsFull)
    : wordError(cause).message;
}

/** Whether an error is the disk's: it passes by, and what it kept can be tried again. */
export function isDiskFault(error: unknown): boolean {
  if (error instanceof JournalError || isStorageFull(error)) return true;
  return error instanceof Error && error.cause !== undefined &&
    isDiskFault(error.cause);
}
