import type { Agent } from "../agent/agent.ts";
import { isUrgentCommand } from "../agent/commands/answer_command.ts";
import type { LanguageOf } from "../base/language_of.ts";
import { phrase } from "../base/phrase.ts";
import type { PressResult } from "../channels/channel.ts";
import type { Press } from "../hub/hub_options.ts";
import { texts } from "../i18n/en/chat_commands.ts";
import type { PendingApprovals } from "../tools/approval/pending_approvals.ts";

/** What pressing a button takes. */
export interface PressParts {
  /** Who answers the command that the button stands for. */
  agent: Agent;
  /** Requests that wait for their person. */
  pending: PendingApprovals;
  /** Finds the language of who pressed. */
  languageOf: LanguageOf;
}

/** Answers a press as its words would be answered, beside queue and lane. */
export async function pressButton(
  press: Press,
  { agent, pending, languageOf }: PressParts,
): Promise<PressResult> {
  const { command, ...reader } = press;
  if (!isUrgentCommand(command)) {
    const text = phrase(texts.deadButton).in(await languageOf(press));
    return { text, settled: true };
  }
  const { signal } = new AbortController();
  const { text } = await agent.answer({ ...reader, text: command }, { signal });
  const code = command.split(/\s+/)[1] ?? "";
  return { text, settled: !pending.isWaiting(code) };
}
