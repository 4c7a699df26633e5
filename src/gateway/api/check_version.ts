import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { textVersion } from "../../base/text_version.ts";
import { texts } from "../../i18n/en/resources.ts";

/**
 * Makes sure that a text is the one that somebody began to edit.
 *
 * @throws {MiniclawError} `conflict` where it was changed meanwhile
 */
export async function checkVersion(
  text: string,
  expected: string,
): Promise<void> {
  if (await textVersion(text) === expected) return;
  throw new MiniclawError(phrase(texts.changedMeanwhile), {
    code: "conflict",
    hint: phrase(texts.loadAgain),
  });
}
