import {
  InterruptedError,
  MiniclawError,
  UsageError,
} from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/usage.ts";
import type { CommandContext } from "./command_context.ts";

/** How a person is asked before something is done. */
export interface AskFirstOptions {
  /** Whether the answer was given on the command line already. */
  yes: boolean;
  /** The switch that gives it. Default: `--yes`. */
  agreeBy?: string;
  /** The command's context. */
  context: CommandContext;
}

/** Returns where the person agrees; throws where they don't or can't be asked. */
export async function askFirst(
  question: string,
  { yes, agreeBy = "--yes", context }: AskFirstOptions,
): Promise<void> {
  if (yes) return;
  const { stdinIsTerminal, stderr } = context.world;
  if (!stdinIsTerminal || !stderr.isTerminal) {
    throw new UsageError(phrase(texts.cannotAsk), {
      hint: phrase(texts.agreeBeforehand, { option: agreeBy }),
    });
  }
  if (await confirm(question, context)) return;
  throw new MiniclawError(phrase(texts.saidNo), { code: "declined" });
}

async function confirm(
  question: string,
  context: CommandContext,
): Promise<boolean> {
  const controller = new AbortController();
  using _listener = context.world.onInterrupt(() =>
    controller.abort(new InterruptedError())
  );
  const { openAsker } = await import("./onboard/open_asker.ts");
  const asker = await openAsker(context, controller.signal);
  return await asker.confirm(question, { initial: false });
}
