import type { WorkOrigin } from "../tools/background.ts";
import { Agent } from "./agent.ts";
import type { AgentOptions } from "./agent_options.ts";

/** Tool rounds that a task may take, whatever a message may. */
const MOST_ITERATIONS = 50;

/** The channel on which tasks keep their conversations. */
export const TASK_CHANNEL = "spawn";

/**
 * Answers a task with an agent of its own: a new conversation, the same tools,
 * fewer rounds, no background behind the background. What it sends to its chat,
 * and what it has to ask, goes to the chat that it was started from.
 */
export async function answerTask(
  task: string,
  options: AgentOptions,
  { origin, signal }: { origin: WorkOrigin; signal: AbortSignal },
): Promise<string> {
  const { config, send, approver } = options;
  const max_iterations = Math.min(config.agent.max_iterations, MOST_ITERATIONS);
  const agent = new Agent({
    ...options,
    config: { ...config, agent: { ...config.agent, max_iterations } },
    background: undefined,
    send: (chat, content, choices) =>
      send(
        chat.channel === TASK_CHANNEL ? origin.chat : chat,
        content,
        choices,
      ),
    approver: {
      ask: (request, asked) =>
        approver.ask({ ...request, chat: origin.chat }, asked),
    },
  });
  const chat = { channel: TASK_CHANNEL, chatId: crypto.randomUUID() };
  const { person, audience, job, chat: byItselfFor } = origin;
  const end = await agent.answer(
    {
      ...{ chat, text: task, person, audience },
      ...{ source: "background", job, byItselfFor },
    },
    {
      signal,
      onEvent: (event) => {
        if (event.kind !== "notice") return;
        send(origin.chat, event.text).catch(() => {});
      },
    },
  );
  switch (end.kind) {
    case "answered":
      return end.text;
    case "maxIterations":
      return `${end.text}\nError: Not done after ${end.iterations} tool rounds`;
    case "stuck":
      return `${end.text}\nError: Stopped, since ${end.tool} kept failing`;
    case "stopped":
      return "Stopped";
  }
}
