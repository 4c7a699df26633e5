import type { ActLog } from "../hub/acts.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
  Approver,
} from "../tools/approval/approver.ts";
import { NOT_RUN_RESULT } from "./marks.ts";

/** The call that is asked for. */
export interface AccountedCall {
  /** Its id. */
  id: string;
  /** Keeps account of it. */
  acts?: ActLog;
}

/**
 * Asks for one call, and keeps account that it has not run before the person has
 * answered: a crash or a shutdown while it waits leaves no doubt.
 */
export class AccountedApprover implements Approver {
  readonly #approver: Approver;
  readonly #call: AccountedCall;
  #hasAsked = false;

  /** Asks by another approver. */
  constructor(approver: Approver, call: AccountedCall) {
    this.#approver = approver;
    this.#call = call;
  }

  /** Asks, as the other does. */
  async ask(
    request: ApprovalRequest,
    signal: AbortSignal,
  ): Promise<ApprovalAnswer> {
    const { id, acts } = this.#call;
    // What was allowed before may have been done by the time of a second question.
    if (this.#hasAsked) return await this.#approver.ask(request, signal);
    this.#hasAsked = true;
    await acts?.ended(id, NOT_RUN_RESULT);
    const answer = await this.#approver.ask(request, signal);
    await acts?.starting(id);
    return answer;
  }
}
