import type { ToolContext } from "../tools/tool.ts";
import type { AgentOptions } from "./agent_options.ts";
import { choiceOf, type Turning } from "./turning.ts";

/** What the tools of a turn work with. */
export function toolContext(
  asked: Turning,
  signal: AbortSignal,
  parts: AgentOptions,
): ToolContext {
  const { session, person, audience, job, byItselfFor } = asked;
  const { config, home, log, now, timezone } = parts;
  const { memory, skills, jobs, approver, pending, firesJobs } = parts;
  // Else what works unasked would get round its limits, and hear its own report.
  const background = byItselfFor ? undefined : parts.background;
  return {
    ...{ config, home, log, now, timezone },
    ...{ memory, skills, jobs, approver, pending, background, firesJobs },
    ...{ person, audience, job, byItselfFor, signal },
    chat: { channel: session.channel, chatId: session.chat_id },
    choice: choiceOf(asked),
    send: parts.send,
    confine: (call) => parts.confine(call, signal),
  };
}
