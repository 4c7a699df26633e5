import type { ToolCall } from "../providers/provider.ts";

/** How often the same call may fail before the turn is ended. */
export const MOST_FAILURES = 5;
/** From how many failures on the model is told. */
const WARN_FROM = 3;

/** Notices a model that makes one failing call over and over. */
export class FailingCalls {
  readonly #failures = new Map<string, number>();

  /**
   * Counts a call's result. Returns the result, with a word of warning once the
   * same call failed several times.
   */
  note(call: ToolCall, result: string): string {
    const key = JSON.stringify([call.name, call.arguments]);
    if (!result.startsWith("Error:")) {
      this.#failures.delete(key);
      return result;
    }
    const times = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, times);
    if (times < WARN_FROM) return result;
    return `${result}\nThis same call has failed ${times} times. Do something ` +
      "else, or tell the person what is in the way";
  }

  /** Whether this call has failed too often. */
  isStuck(call: ToolCall): boolean {
    const key = JSON.stringify([call.name, call.arguments]);
    return (this.#failures.get(key) ?? 0) >= MOST_FAILURES;
  }
}
