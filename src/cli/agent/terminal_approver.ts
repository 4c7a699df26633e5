import { startDeadline } from "../../base/deadline.ts";
import { APPROVAL_MS } from "../../tools/approval/approver.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
  Approver,
} from "../../tools/approval/approver.ts";
import { showArgument, showArgv } from "../../tools/approval/show_argv.ts";

/** Nobody reads a question and answers it in less, in milliseconds. */
const TYPED_BEFORE_MS = 150;

/** What ends the turn, whenever it was typed. */
const STOP = "/stop";

/** The words of a yes; any other is a no. */
const ONCE = new Set(["y", "yes", "/approve"]);
const ALWAYS = new Set(["a", "always", "/approve always"]);

/** What asking on a terminal takes. */
export interface TerminalApproverOptions {
  /** Shows a text. */
  write(text: string): void;
  /**
   * Shows a prompt and reads a line, undefined at the end of input; throws the
   * signal's reason.
   */
  readLine(prompt: string, signal: AbortSignal): Promise<string | undefined>;
  /** Ends the turn that asks, for a person who types `/stop`. */
  stop?(): void;
  /** Milliseconds until the question lapses. */
  lapseMs?: number;
  /** A clock in milliseconds. */
  clock?(): number;
}

/** Asks the person at the terminal; everything but a plain yes is a no. */
export function terminalApprover(options: TerminalApproverOptions): Approver {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    ask(request, signal): Promise<ApprovalAnswer> {
      // One question at a time: an answer must not meet another's.
      const answer = turn.then(() => ask(request, signal, options));
      turn = answer.catch(() => {});
      return answer;
    },
  };
}

async function ask(
  request: ApprovalRequest,
  signal: AbortSignal,
  options: TerminalApproverOptions,
): Promise<ApprovalAnswer> {
  const { write, lapseMs = APPROVAL_MS } = options;
  signal.throwIfAborted();
  using deadline = startDeadline(lapseMs);
  write(question(request));
  try {
    const either = AbortSignal.any([signal, deadline.signal]);
    const line = await readAnswer(request, either, options);
    if (line === STOP) options.stop?.();
    signal.throwIfAborted();
    return understood(line, request);
  } catch (error) {
    signal.throwIfAborted();
    if (!deadline.signal.aborted) throw error;
    write("\nNobody answered, so it isn't run.\n");
    return "lapsed";
  }
}

/** A line that was typed before the question was there doesn't answer it. */
async function readAnswer(
  { program, mayBeRemembered }: ApprovalRequest,
  signal: AbortSignal,
  { write, readLine, clock = () => performance.now() }: TerminalApproverOptions,
): Promise<string> {
  const always = mayBeRemembered
    ? `, a: always, for ${showArgument(program)}`
    : "";
  for (;;) {
    const shown = clock();
    const line = await readLine(`y: once${always}, N: no > `, signal);
    const answer = line?.trim().toLowerCase() ?? "";
    if (line === undefined || answer === STOP) return answer;
    if (clock() - shown < TYPED_BEFORE_MS) {
      write("That was typed before the question was shown. Once more:\n");
    } else if (isForAnother(answer)) {
      write("This question has no code. Answer it first:\n");
    } else return answer;
  }
}

/** A code is another question's, from the background: this one has none. */
function isForAnother(answer: string): boolean {
  return /^\/(approve|deny)\s/.test(answer) && !ALWAYS.has(answer);
}

function understood(
  line: string,
  { mayBeRemembered }: ApprovalRequest,
): ApprovalAnswer {
  if (ONCE.has(line)) return "once";
  return ALWAYS.has(line) && mayBeRemembered ? "always" : "denied";
}

function question(
  { argv, cwd, mayBeRemembered }: ApprovalRequest,
): string {
  const once = mayBeRemembered
    ? ""
    : "It can only be allowed once: it can run other programs, or be changed.\n";
  return "\nMay this be run? It isn't on your list of programs.\n" +
    `  ${showArgv(argv)}\n  in ${showArgument(cwd)}\n${once}`;
}
