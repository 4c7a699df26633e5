import type { OutboundMessage } from "../../hub/outbound_message.ts";
import { isJobMessage } from "../job_message.ts";
import type { KeptMessage } from "../kept_messages.ts";

/**
 * What of a message no conversation holds: what the agent says by itself, what a
 * job says (some ask no model), and in which words somebody was told that an
 * answer didn't end well. Undefined where the conversation says it all.
 */
export function keptOf(
  { id, answers, text, outcome }: OutboundMessage,
  at: string,
): KeptMessage | undefined {
  if (answers === undefined) return { id, at, text };
  const isTrouble = outcome?.kind === "failed" ||
    outcome?.kind === "incomplete";
  if (isTrouble) return { id, at, text, answers, outcome };
  return isJobMessage(answers) ? { id, at, text, answers } : undefined;
}
