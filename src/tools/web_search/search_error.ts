import { MiniclawError } from "../../base/miniclaw_error.ts";
import type { SearchAnswer } from "./source.ts";

/** An error of a search, in the words of `Cannot search with NAME: …`. */
export function searchError(
  name: string,
  reason: string,
  hint?: string,
): MiniclawError {
  return new MiniclawError(`Cannot search with ${name}: ${reason}`, {
    code: "web_search",
    hint,
  });
}

/** What an HTTP status that isn't 200 means; undefined where it is. */
export function statusError(
  name: string,
  { status }: SearchAnswer,
): MiniclawError | undefined {
  if (status === 200) return undefined;
  return status === 429
    ? searchError(name, "it was asked too often", "Try again in some minutes")
    : searchError(name, `it answered with the status ${status}`);
}
