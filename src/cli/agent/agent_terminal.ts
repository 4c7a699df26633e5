import { abortable } from "../../base/abortable.ts";
import { nobody } from "../../tools/approval/approver.ts";
import type { Approver } from "../../tools/approval/approver.ts";
import type { CommandContext } from "../command_context.ts";
import { readLine } from "../onboard/read_line.ts";
import type { LineReader } from "./line_reader.ts";
import { terminalApprover } from "./terminal_approver.ts";

/** How an agent reaches the person who started it. */
export interface AgentTerminal {
  /** Asks them. */
  approver: Approver;
  /** Shows them a text beside the answer. */
  show(text: string): void;
  /** Whether it goes on after an answer, so that work can go on behind it. */
  staysOpen: boolean;
}

/**
 * For one message: asks only where a person reads and types. `stop` ends its turn,
 * for `/stop`.
 */
export function singleTerminal(
  { world, options, say }: CommandContext,
  stop?: () => void,
): AgentTerminal {
  const { write, isTerminal } = world.stderr;
  const canAsk = world.stdinIsTerminal && isTerminal &&
    options.format === "text";
  // A read can't be taken back: the next question goes on with it.
  let line: Promise<string | undefined> | undefined;
  const readAnswer = async (
    prompt: string,
    signal: AbortSignal,
  ): Promise<string | undefined> => {
    write(prompt);
    line ??= readLine(new AbortController().signal)
      .catch(() => undefined) // the end of input
      .finally(() => line = undefined);
    return await abortable(line, signal);
  };
  return {
    approver: canAsk
      ? terminalApprover({ write, readLine: readAnswer, stop, say })
      : nobody,
    show: (text) => write(`${text}\n`),
    staysOpen: false,
  };
}

/** What the terminal of a chat is made of. */
export interface ChatTerminalParts {
  /** What is typed. */
  lines: LineReader;
  /** Ends the turn that is running, for `/stop`. */
  stop(): void;
}

/** For a chat: asks and shows between the lines that are typed. */
export function chatTerminal(
  { lines, stop }: ChatTerminalParts,
  { world, say }: CommandContext,
): AgentTerminal {
  return {
    approver: terminalApprover({
      write: (text) => world.stderr.write(text),
      readLine: (prompt, signal) => lines.ask(prompt, signal),
      ...{ stop, say },
    }),
    show: (text) => lines.show(text),
    staysOpen: true,
  };
}
