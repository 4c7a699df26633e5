import { startDeadline } from "../../base/deadline.ts";
import { english } from "../../base/language.ts";
import { type Say, sayIn } from "../../base/say.ts";
import { texts } from "../../i18n/en/approval.ts";
import { texts as asking } from "../../i18n/en/asking.ts";
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

/** The command for "always"; without the word it is that for "once". */
const APPROVE = "/approve";
const APPROVE_ALWAYS = "/approve always";

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
  /** Puts the question into the person's language. Default: English. */
  say?: Say;
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
  const { write, lapseMs = APPROVAL_MS, say = sayIn(english) } = options;
  signal.throwIfAborted();
  using deadline = startDeadline(lapseMs);
  write(question(request, say));
  try {
    const either = AbortSignal.any([signal, deadline.signal]);
    const line = await readAnswer(request, either, { ...options, say });
    if (line === STOP) options.stop?.();
    signal.throwIfAborted();
    return understood(line, request, say);
  } catch (error) {
    signal.throwIfAborted();
    if (!deadline.signal.aborted) throw error;
    write(`\n${say(texts.nobodyAnswered)}\n`);
    return "lapsed";
  }
}

/** A line that was typed before the question was there doesn't answer it. */
async function readAnswer(
  { program, mayBeRemembered }: ApprovalRequest,
  signal: AbortSignal,
  { write, readLine, say, clock = () => performance.now() }:
    & TerminalApproverOptions
    & { say: Say },
): Promise<string> {
  const prompt = mayBeRemembered
    ? say(texts.promptAlways, { program: showArgument(program) })
    : say(texts.promptOnce);
  for (;;) {
    const shown = clock();
    const line = await readLine(prompt, signal);
    const answer = line?.trim().toLowerCase() ?? "";
    if (line === undefined || answer === STOP) return answer;
    if (clock() - shown < TYPED_BEFORE_MS) {
      write(`${say(texts.tooEarly)}\n`);
    } else if (isForAnother(answer)) {
      write(`${say(texts.noCode)}\n`);
    } else return answer;
  }
}

/** A code is another question's, from the background: this one has none. */
function isForAnother(answer: string): boolean {
  return /^\/(approve|deny)\s/.test(answer) && answer !== APPROVE_ALWAYS;
}

/** The words of a yes, in English too; any other is a no. */
function understood(
  line: string,
  { mayBeRemembered }: ApprovalRequest,
  say: Say,
): ApprovalAnswer {
  const isAmong = (words: string): boolean => words.split(" ").includes(line);
  const once = `${asking.yesWords} ${say(asking.yesWords)}`;
  if (line === APPROVE || isAmong(once)) return "once";
  const always = `${texts.alwaysWords} ${say(texts.alwaysWords)}`;
  return (line === APPROVE_ALWAYS || isAmong(always)) && mayBeRemembered
    ? "always"
    : "denied";
}

function question(
  { argv, cwd, mayBeRemembered }: ApprovalRequest,
  say: Say,
): string {
  const lines = [
    "",
    say(texts.mayThis),
    `  ${showArgv(argv)}`,
    `  ${say(texts.inFolder, { folder: showArgument(cwd) })}`,
    ...(mayBeRemembered ? [] : [say(texts.onceOnly)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
