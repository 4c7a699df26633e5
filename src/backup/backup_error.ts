import { MiniclawError } from "../base/miniclaw_error.ts";

/** The error for an archive that isn't restored, in the words of `expected …, got …`. */
export function notRestored(expected: string, hint?: string): MiniclawError {
  return new MiniclawError(`Cannot restore: expected ${expected}`, {
    code: "backup",
    hint: hint ?? "Nothing was changed. Take another backup",
  });
}
