import { type Phrase, phrase } from "../../base/phrase.ts";
import { shownPath } from "../../base/shown_path.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { texts } from "../../i18n/en/skill_bundle.ts";

const LONGEST = 200;
const DEEPEST = 10;

/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A path as an archive or a folder writes it, checked: it lies below the skill's
 * folder on every system. Throws where it would lead anywhere else.
 */
export function bundlePath(name: string): string {
  const path = name.replace(/^(\.\/)+/, "");
  const steps = path.split("/");
  if (path.length > LONGEST || steps.length > DEEPEST) {
    throw unfit(phrase(texts.longPath, {
      ...{ path: shownPath(name), characters: LONGEST, steps: DEEPEST },
    }));
  }
  if (!steps.every(isPlainStep)) {
    throw unfit(phrase(texts.oddPath, { path: shownPath(name) }));
  }
  return path;
}

function isPlainStep(step: string): boolean {
  // Control characters, and those that can't be seen or turn a line around.
  if (/[\p{C}\p{Zl}\p{Zp}<>:"|?*\\]/u.test(step)) return false;
  return step !== "" && !/[. ]$/.test(step) && !DEVICE.test(step);
}

function unfit(message: Phrase): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
