import { describeError } from "../../i18n/describe_error.ts";
import { texts } from "../../i18n/en/onboard.ts";
import type { Guide } from "./guide.ts";

/** Tells in plain words what went wrong and what to do about it. */
export function tellProblem(
  error: unknown,
  { asker, context, signal }: Guide,
): void {
  signal.throwIfAborted();
  const { language, say } = context;
  const { message, hint } = describeError(error, language);
  asker.note(say(texts.didNotWork), hint ? `${message}\n${hint}` : message);
}
