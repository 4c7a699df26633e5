import { MiniclawError } from "../base/miniclaw_error.ts";

/** The error for an archive that isn't restored, in the words of `expected …, got …`. */
export function notRestored(expected: string, hint?: string): MiniclawError {
  return new MiniclawError(`Cannot restore: expected ${expected}`, {
    code: "backup",
    hint: hint ?? "Nothing was changed. Take another backup",
  });
}

/** A path of a stranger's, as a message can show it. */
export function shownPath(path: string): string {
  return `"${path.slice(0, 200).replace(/[\p{C}\p{Zl}\p{Zp}"]/gu, "?")}"`;
}
