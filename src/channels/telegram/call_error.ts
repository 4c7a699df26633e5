import { MiniclawError } from "../../base/miniclaw_error.ts";
import { explainTelegramError } from "./telegram_error.ts";

/** Why a call to Telegram came to nothing, by what can be done about it. */
export type CallProblem =
  /** It was too much at once (429). */
  | { kind: "wait"; milliseconds: number }
  /** The network, the server, or no answer in time. */
  | { kind: "passing" }
  /** Another program polls, or a webhook is set (409). */
  | { kind: "conflict"; webhook: boolean }
  /** The token, or a method that this server doesn't know (401, 404). */
  | { kind: "unknown" }
  /** The group has another id now. */
  | { kind: "moved"; chatId: number }
  /** It was understood and refused (400, 403). */
  | { kind: "refused"; description: string };

/** A call to Telegram that came to nothing. Holds neither token nor address. */
export class CallError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "CallError";
  /** What can be done about it. */
  readonly problem: CallProblem;

  /** Explains what the library threw. */
  constructor(error: unknown) {
    const { wording: { message, hint }, code } = explainTelegramError(error);
    super(message, { code, hint });
    this.problem = problemOf(error);
  }
}

/** What can be done about an error; a foreign one counts as passing. */
export function problemIn(error: unknown): CallProblem {
  return error instanceof CallError ? error.problem : { kind: "passing" };
}

/** Seconds that are waited, whatever a server asks for: up to a day. */
const LEAST_WAIT = 1;
const LONGEST_WAIT = 86_400;

interface Refusal {
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

function problemOf(error: unknown): CallProblem {
  const { error_code: status = 0, description = "", parameters } =
    (error ?? {}) as Refusal;
  const moved = parameters?.migrate_to_chat_id;
  if (moved !== undefined) return { kind: "moved", chatId: moved };
  switch (status) {
    case 400:
    case 403:
      return { kind: "refused", description: withoutStatus(description) };
    case 401:
    case 404:
      return { kind: "unknown" };
    case 409:
      return { kind: "conflict", webhook: /webhook/i.test(description) };
    case 429:
      return {
        kind: "wait",
        milliseconds: 1000 * secondsOf(parameters?.retry_after),
      };
    default:
      return { kind: "passing" };
  }
}

/** A timer takes nothing longer than weeks: then it would be over at once. */
function secondsOf(asked: unknown): number {
  const seconds = Number(asked) || LEAST_WAIT;
  return Math.min(Math.max(seconds, LEAST_WAIT), LONGEST_WAIT);
}

/** Without the `Bad Request: ` that stands before each. */
function withoutStatus(description: string): string {
  return description.replace(/^(Bad Request|Forbidden): /, "");
}
