import type { ChatLog } from "./chat_log.ts";
import type { NumberedEvent, WebEvent } from "./web_event.ts";

/** The answer to a message. */
export type WebReply = Extract<WebEvent, { kind: "reply" }>;

/**
 * Waits for the answer to a message that was just taken; undefined where it was
 * answered so long ago that the log doesn't know.
 */
export async function replyTo(
  id: string,
  log: ChatLog,
): Promise<WebReply | undefined> {
  const { promise, resolve } = Promise.withResolvers<WebReply | undefined>();
  const hear = ({ event }: NumberedEvent): void => {
    if (event.kind === "reply" && event.answers === id) resolve(event);
  };
  using _following = log.follow(hear);
  log.since(id).events.forEach(hear);
  if (log.since(id).events.length === 0) resolve(undefined);
  return await promise;
}
