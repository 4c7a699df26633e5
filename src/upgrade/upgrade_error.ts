import { MiniclawError } from "../base/miniclaw_error.ts";

/** The error for a release that isn't taken, in the words of `expected …, got …`. */
export function notUpgraded(expected: string, hint?: string): MiniclawError {
  return new MiniclawError(`Cannot upgrade: expected ${expected}`, {
    code: "upgrade",
    hint: hint ?? "Nothing was changed",
  });
}
