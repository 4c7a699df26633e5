import { InterruptedError, UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/onboard.ts";
import type { CommandContext } from "../command_context.ts";
import type { OnboardStart } from "./onboard_start.ts";
import { readExisting } from "./read_existing.ts";

/** How onboarding was asked for. */
export interface OnboardFlags {
  /** Ask nothing. */
  yes: boolean;
  /** Begin anew, keeping the old file beside the new. */
  force: boolean;
}

/**
 * Sets miniclaw up, with the person's answers or with the defaults and the
 * environment. Leaving in the middle leaves everything as it was.
 */
export async function runOnboard(
  { yes, force }: OnboardFlags,
  context: CommandContext,
): Promise<void> {
  if (!yes) requireTerminal(context);
  const existing = await readExisting(context);
  if (existing.fault && !force) throw existing.fault;
  if (!yes) return await askOnTerminal({ existing, force }, context);
  const { onboardWithoutQuestions } = await import(
    "./onboard_without_questions.ts"
  );
  await onboardWithoutQuestions({ existing, force }, context);
}

function requireTerminal({ world }: CommandContext): void {
  if (world.stdinIsTerminal && world.stderr.isTerminal) return;
  throw new UsageError(phrase(texts.cannotAsk), {
    hint: phrase(texts.takeDefaults),
  });
}

async function askOnTerminal(
  start: OnboardStart,
  context: CommandContext,
): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  using _listener = context.world.onInterrupt(() =>
    controller.abort(new InterruptedError())
  );
  const { openAsker } = await import("./open_asker.ts");
  const { onboardWithQuestions } = await import("./onboard_with_questions.ts");
  const asker = await openAsker(context, signal);
  await onboardWithQuestions(start, { context, asker, signal });
}
