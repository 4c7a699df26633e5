import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/backup.ts";

/** The error for an archive that isn't restored; the fault says `expected …, got …`. */
export function notRestored(
  fault: Phrase,
  hint: Phrase = phrase(texts.takeAnother),
): MiniclawError {
  return new MiniclawError(phrase(texts.refused, { fault }), {
    code: "backup",
    hint,
  });
}
