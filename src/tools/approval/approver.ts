import type { ChatAddress } from "../../base/chat_address.ts";

/** What a person is asked to allow: exactly this call, once. */
export interface ApprovalRequest {
  /** The chat it is for, and where it is asked. */
  chat: ChatAddress;
  /** Who may answer, such as `cli:ada`. */
  person: string;
  /** The program as it was asked for, and its arguments. */
  argv: readonly string[];
  /** The real path of the folder it would run in. */
  cwd: string;
  /** The real path of the program. */
  program: string;
  /** Whether the person may allow the program for good. */
  mayBeRemembered: boolean;
}

/** What came of asking. */
export type ApprovalAnswer =
  | "once"
  | "always"
  | "denied"
  /** Nobody answered in time. */
  | "lapsed"
  /** There is nobody to be asked from here. */
  | "nobody";

/** Asks people: a terminal, or a channel. */
export interface Approver {
  /**
   * Puts a request to its person and waits for the answer, for as long as an
   * approval lives; throws the signal's reason.
   */
  ask(request: ApprovalRequest, signal: AbortSignal): Promise<ApprovalAnswer>;
}

/** How long a person has to answer, in milliseconds. */
export const APPROVAL_MS = 5 * 60 * 1000;

/** Stands where nobody can be asked. */
export const nobody: Approver = { ask: () => Promise.resolve("nobody") };
