import type { Agent } from "../agent/agent.ts";
import { isUrgentCommand } from "../agent/commands/answer_command.ts";
import type { PressResult } from "../channels/channel.ts";
import type { Press } from "../hub/hub_options.ts";
import type { PendingApprovals } from "../tools/approval/pending_approvals.ts";

/** What pressing a button takes. */
export interface PressParts {
  /** Who answers the command that the button stands for. */
  agent: Agent;
  /** Requests that wait for their person. */
  pending: PendingApprovals;
}

/** Answers a press as its words would be answered, beside queue and lane. */
export async function pressButton(
  { chat, person, command }: Press,
  { agent, pending }: PressParts,
): Promise<PressResult> {
  if (!isUrgentCommand(command)) {
    return { text: "This button does nothing any more.", settled: true };
  }
  const { signal } = new AbortController();
  const { text } = await agent.answer({ chat, person, text: command }, {
    signal,
  });
  const code = command.split(/\s+/)[1] ?? "";
  return { text, settled: !pending.isWaiting(code) };
}
