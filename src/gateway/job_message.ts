import { chatKey } from "../base/chat_address.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Job } from "../schedule/job.ts";

const PREFIX = "job:";

/** Whether a message is a fired job's. */
export function isJobMessage(id: string): boolean {
  return id.startsWith(PREFIX);
}

/**
 * What a fired job says in its chat. Its id holds the moment it was due, so that
 * a crash in between doesn't have it said twice.
 */
export function jobMessage(
  job: Job,
  { due, now, audience }: {
    due: Date;
    now: Date;
    audience: InboundMessage["audience"];
  },
): InboundMessage {
  const { id, chat, message, person, text } = job;
  return {
    id: `${PREFIX}${id}:${due.toISOString()}`,
    chat,
    person: person ?? chatKey(chat),
    text: message,
    audience,
    received_at: now.toISOString(),
    job: id,
    ...(text && { answer: message }),
  };
}
