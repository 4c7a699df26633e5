import { type Reader, speakEnglish } from "../base/language_of.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { describeError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/chat.ts";
import { askInChat } from "../tools/approval/ask_in_chat.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerTask } from "./answer_task.ts";
import type { BackgroundRecord } from "./background_record.ts";
import { BackgroundRegistry } from "./background_registry.ts";
import { leaveNote } from "./leave_note.ts";

/**
 * A background for an agent of these parts. What works there asks by a message
 * and a code: the person may be in the middle of something else. How it ended
 * is told to the chat, and to the model with the next messages there.
 */
export function openBackground(
  parts: () => AgentOptions,
  { log, record }: Pick<AgentOptions, "log"> & { record?: BackgroundRecord },
): BackgroundRegistry {
  return new BackgroundRegistry({
    log,
    onChange: (works) => record?.keep(works),
    now: () => parts().now(),
    report: (origin, text) => report(origin, text, parts()),
    answerTask: (task, origin, signal) =>
      answerTask(
        task,
        { ...parts(), approver: askInChat(parts()) },
        { origin, signal },
      ),
  });
}

/**
 * Tells their chats of the works that ended with miniclaw, and that nobody is to
 * wait for. Throws nothing: one that can't be told is told in the log. Whom the
 * signal's end comes before is told after the next start.
 */
export async function tellWhatEnded(
  record: BackgroundRecord,
  { parts, signal }: { parts: AgentOptions; signal: AbortSignal },
): Promise<void> {
  for (const work of await record.left()) {
    const { name, title } = work;
    const text = phrase(texts.workLost, { name, title });
    try {
      await report(work, text, parts);
    } catch (error) {
      if (signal.aborted) return;
      parts.log.warn(
        `Cannot tell that ${name} ended: ${describeError(error).message}`,
      );
    }
    record.told(work);
  }
}

/** The model is to know of it also where the chat couldn't be reached. */
async function report(
  { chat, person }: Reader,
  text: Phrase,
  options: AgentOptions,
): Promise<void> {
  const { send, languageOf = speakEnglish } = options;
  try {
    await send(chat, text.in(await languageOf({ chat, person })));
  } finally {
    await leaveNote(chat, String(text), options).catch((error) =>
      options.log.warn(
        `Cannot note what ended in the background: ${
          describeError(error).message
        }`,
      )
    );
  }
}
