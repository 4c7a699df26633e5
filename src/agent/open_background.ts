import { askInChat } from "../tools/approval/ask_in_chat.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerTask } from "./answer_task.ts";
import { BackgroundRegistry } from "./background_registry.ts";

/**
 * A background for an agent of these parts. What works there asks by a message
 * and a code: the person may be in the middle of something else.
 */
export function openBackground(options: AgentOptions): BackgroundRegistry {
  const { log, now, send } = options;
  const approver = askInChat(options);
  return new BackgroundRegistry({
    ...{ log, now, report: send },
    answerTask: (task, origin, signal) =>
      answerTask(task, { ...options, approver }, { origin, signal }),
  });
}
