import { describeError } from "../../i18n/describe_error.ts";
import type { Guide } from "./guide.ts";

/** Tells in plain words what went wrong and what to do about it. */
export function tellProblem(error: unknown, { asker, signal }: Guide): void {
  signal.throwIfAborted();
  const { message, hint } = describeError(error);
  asker.note("That did not work", hint ? `${message}\n${hint}` : message);
}
