import { startDeadline } from "../../base/deadline.ts";
import { type ChatAddress, isSameChat } from "../../base/chat_address.ts";
import { APPROVAL_MS } from "./approver.ts";
import type { ApprovalAnswer, ApprovalRequest } from "./approver.ts";

/** No letters and digits that look alike. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const CODE_LENGTH = 6;

/** A request that waits for its person. */
export interface PendingApproval {
  /** What the person answers it by. */
  code: string;
  /** What came of it: the person's word, or `lapsed`. */
  answer: Promise<ApprovalAnswer>;
}

/** What a person says about a request. */
export interface ApprovalReply {
  /** The request's code. */
  code: string;
  /** Where it was said. */
  chat: ChatAddress;
  /** Who said it, such as `cli:ada`. */
  person: string;
  /** What was said. */
  answer: "once" | "always" | "denied";
}

/** What a reply came to. */
export type ReplyOutcome =
  | { kind: "taken"; request: ApprovalRequest }
  /** There is no such request in that chat, or it has been answered, or lapsed. */
  | { kind: "unknown" }
  /** Another person was asked. */
  | { kind: "notYours" };

interface Waiting {
  request: ApprovalRequest;
  settle(answer: ApprovalAnswer): void;
}

/** Requests that wait for an answer in a chat, each by a code that works once. */
export class PendingApprovals {
  readonly #waiting = new Map<string, Waiting>();
  readonly #lapseMs: number;

  /** None yet; each lapses after so many milliseconds. */
  constructor({ lapseMs = APPROVAL_MS }: { lapseMs?: number } = {}) {
    this.#lapseMs = lapseMs;
  }

  /** Opens a request; the signal takes it back, and its answer throws the reason. */
  open(request: ApprovalRequest, signal: AbortSignal): PendingApproval {
    const code = this.#newCode();
    return { code, answer: this.#wait(code, { request, signal }) };
  }

  /** Whether a request of that code still waits. */
  isWaiting(code: string): boolean {
    return this.#waiting.has(code.trim().toLowerCase());
  }

  /** Takes a person's word, if it is theirs to give. */
  reply({ code, chat, person, answer }: ApprovalReply): ReplyOutcome {
    const key = code.trim().toLowerCase();
    const waiting = this.#waiting.get(key);
    if (!waiting || !isSameChat(waiting.request.chat, chat)) {
      return { kind: "unknown" };
    }
    if (waiting.request.person !== person) return { kind: "notYours" };
    this.#waiting.delete(key);
    waiting.settle(answer);
    return { kind: "taken", request: waiting.request };
  }

  async #wait(
    code: string,
    { request, signal }: { request: ApprovalRequest; signal: AbortSignal },
  ): Promise<ApprovalAnswer> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<
      ApprovalAnswer
    >();
    this.#waiting.set(code, { request, settle: resolve });
    using deadline = startDeadline(this.#lapseMs);
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    deadline.signal.addEventListener("abort", () => resolve("lapsed"));
    try {
      return await promise;
    } finally {
      signal.removeEventListener("abort", stop);
      this.#waiting.delete(code);
    }
  }

  #newCode(): string {
    for (;;) {
      const code = randomCode();
      if (!this.#waiting.has(code)) return code;
    }
  }
}

function randomCode(): string {
  let code = "";
  while (code.length < CODE_LENGTH) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    // Of the 256 those beyond the last whole alphabet would favour its beginning.
    if (byte < 256 - 256 % ALPHABET.length) {
      code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return code;
}
