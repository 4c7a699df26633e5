import { abortable } from "../../base/abortable.ts";
import type { ChatLog } from "./chat_log.ts";
import type { NumberedEvent, WebEvent } from "./web_event.ts";

/** The answer to a message. */
export type WebReply = Extract<WebEvent, { kind: "reply" }>;

/** Where an answer is waited for. */
export interface WaitedFor {
  /** What happens in the chat. */
  log: ChatLog;
  /** Aborted once nothing more is told. */
  ended: AbortSignal;
}

/**
 * Waits for the answer to a message that was just taken; undefined where it was
 * answered so long ago that the log doesn't know. Throws the signal's reason.
 */
export async function replyTo(
  id: string,
  { log, ended }: WaitedFor,
): Promise<WebReply | undefined> {
  const { promise, resolve } = Promise.withResolvers<WebReply | undefined>();
  const hear = ({ event }: NumberedEvent): void => {
    if (event.kind === "reply" && event.answers === id) resolve(event);
  };
  using _following = log.follow(hear);
  const { events } = log.since(id);
  events.forEach(hear);
  // One that is still open may be too large, or too long ago, for the log.
  if (events.length === 0 && !log.isOpen(id)) resolve(undefined);
  return await abortable(promise, ended);
}
