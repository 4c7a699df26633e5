import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";

/** The error for a release that isn't taken, in the words of `expected …, got …`. */
export function notUpgraded(
  reason: Phrase,
  hint: Phrase = phrase(texts.unchanged),
): MiniclawError {
  return new MiniclawError(phrase(texts.cannot, { reason }), {
    code: "upgrade",
    hint,
  });
}
