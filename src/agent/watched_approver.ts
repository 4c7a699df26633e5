import type {
  ApprovalAnswer,
  ApprovalRequest,
  Approver,
} from "../tools/approval/approver.ts";

/** Asks for one call, and knows whether it was still without its answer. */
export class WatchedApprover implements Approver {
  readonly #approver: Approver;
  #unanswered = 0;

  /** Asks by another approver. */
  constructor(approver: Approver) {
    this.#approver = approver;
  }

  /** Whether the call asked and had no answer: so what it asked for is not done. */
  get isUnanswered(): boolean {
    return this.#unanswered > 0;
  }

  /** Asks, as the other does. */
  async ask(
    request: ApprovalRequest,
    signal: AbortSignal,
  ): Promise<ApprovalAnswer> {
    this.#unanswered++;
    try {
      const answer = await this.#approver.ask(request, signal);
      this.#unanswered--;
      return answer;
    } catch (error) {
      if (!signal.aborted) this.#unanswered--;
      throw error;
    }
  }
}
