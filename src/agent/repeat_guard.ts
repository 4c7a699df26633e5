import { canonicalJson } from "../base/canonical_json.ts";
import type { ToolCall } from "../providers/provider.ts";

/** What a turn that was broken off may have done. */
export interface Doubts {
  /** Calls that may have run, with a result that nobody knows. */
  calls: readonly ToolCall[];
  /** Whether there were others of which not even the arguments are known. */
  more: boolean;
}

const THIS_CALL =
  "this same call may have run before miniclaw was ended, and must not be made twice";
const ANY_CALL =
  "what was called for this message before miniclaw was ended is not known any " +
  "more, and this must not be done twice";
const INSTEAD = "Tell the person: they can ask for it in a new message";

/** Keeps a turn that is gone on with from doing what it may have done before. */
export class RepeatGuard {
  readonly #known: ReadonlySet<string>;
  readonly #more: boolean;

  /** A guard against these calls. */
  constructor({ calls, more }: Doubts) {
    this.#known = new Set(calls.map(keyOf));
    this.#more = more;
  }

  /** Why a call, one that does harm when made twice, must not run now. */
  objection(call: ToolCall): string | undefined {
    const reason = this.#known.has(keyOf(call))
      ? THIS_CALL
      : this.#more
      ? ANY_CALL
      : undefined;
    return reason && `Not run: ${reason}. ${INSTEAD}`;
  }
}

function keyOf({ name, arguments: args }: ToolCall): string {
  return canonicalJson([name, args]);
}
