import type { ChatAddress } from "../base/chat_address.ts";
import { describeError } from "../base/describe_error.ts";
import { askInChat } from "../tools/approval/ask_in_chat.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerTask } from "./answer_task.ts";
import { BackgroundRegistry } from "./background_registry.ts";
import { leaveNote } from "./leave_note.ts";

/**
 * A background for an agent of these parts. What works there asks by a message
 * and a code: the person may be in the middle of something else. How it ended
 * is told to the chat, and to the model with the next messages there.
 */
export function openBackground(
  parts: () => AgentOptions,
  { log }: Pick<AgentOptions, "log">,
): BackgroundRegistry {
  return new BackgroundRegistry({
    log,
    now: () => parts().now(),
    report: (chat, text) => report(chat, text, parts()),
    answerTask: (task, origin, signal) =>
      answerTask(
        task,
        { ...parts(), approver: askInChat(parts()) },
        { origin, signal },
      ),
  });
}

/** The model is to know of it also where the chat couldn't be reached. */
async function report(
  chat: ChatAddress,
  text: string,
  options: AgentOptions,
): Promise<void> {
  try {
    await options.send(chat, text);
  } finally {
    await leaveNote(chat, text, options).catch((error) =>
      options.log.warn(
        `Cannot note what ended in the background: ${
          describeError(error).message
        }`,
      )
    );
  }
}
