import { askInChat } from "../tools/approval/ask_in_chat.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerTask } from "./answer_task.ts";
import { BackgroundRegistry } from "./background_registry.ts";

/**
 * A background for an agent of these parts. What works there asks by a message
 * and a code: the person may be in the middle of something else.
 */
export function openBackground(
  parts: () => AgentOptions,
  { log }: Pick<AgentOptions, "log">,
): BackgroundRegistry {
  return new BackgroundRegistry({
    log,
    now: () => parts().now(),
    report: (chat, text) => parts().send(chat, text),
    answerTask: (task, origin, signal) =>
      answerTask(
        task,
        { ...parts(), approver: askInChat(parts()) },
        { origin, signal },
      ),
  });
}
