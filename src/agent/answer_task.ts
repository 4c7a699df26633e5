import { type Gap, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/chat.ts";
import type { WorkOrigin } from "../tools/background.ts";
import { Agent } from "./agent.ts";
import type { AgentOptions } from "./agent_options.ts";

/** Tool rounds that a task may take, whatever a message may. */
const MOST_ITERATIONS = 50;

/** The channel on which tasks keep their conversations. */
const TASK_CHANNEL = "spawn";

/**
 * Answers a task with an agent of its own: a new conversation, the same tools,
 * fewer rounds, no background behind the background. What it sends to its chat,
 * and what it has to ask, goes to the chat that it was started from.
 */
export async function answerTask(
  task: string,
  options: AgentOptions,
  { origin, signal }: { origin: WorkOrigin; signal: AbortSignal },
): Promise<Gap> {
  const { config, send, approver, languageOf } = options;
  const max_iterations = Math.min(config.agent.max_iterations, MOST_ITERATIONS);
  const agent = new Agent({
    ...options,
    config: { ...config, agent: { ...config.agent, max_iterations } },
    background: undefined,
    languageOf: languageOf && (() => languageOf(origin)),
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
  const { person, audience, job, choice, chat: byItselfFor } = origin;
  const end = await agent.answer(
    {
      ...{ chat, text: task, person, audience },
      ...{ source: "background", job, byItselfFor, ...choice },
    },
    {
      signal,
      onEvent: (event) => {
        if (event.kind !== "notice") return;
        send(origin.chat, event.text).catch(() => {});
      },
    },
  );
  const { text } = end;
  switch (end.kind) {
    case "answered":
      return text;
    case "maxIterations":
      return phrase(texts.workUnfinished, { text, rounds: end.iterations });
    case "stuck":
      return phrase(texts.workStuck, { text, tool: end.tool });
    case "stopped":
      return phrase(texts.workStopped);
  }
}
