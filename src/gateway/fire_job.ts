import { chatKey } from "../base/chat_address.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import type { Hub } from "../hub/hub.ts";
import type { Job } from "../schedule/job.ts";
import { audienceOf } from "./audience_of.ts";
import type { ChannelBoard } from "./channel_board.ts";
import { jobMessage } from "./job_message.ts";

/** What firing a job takes. */
export interface FireOptions {
  /** The moment it fires for. */
  due: Date;
  /** The channels. */
  board: ChannelBoard;
  /** Takes what it says. */
  hub: Hub;
  /** The clock. */
  now(): Date;
  /** Ends the waiting for channel and room. */
  signal: AbortSignal;
}

/**
 * Has a job be a message of its chat; returns once that can't be lost. Throws
 * where nobody is served there any more.
 */
export async function fireJob(
  job: Job,
  { due, board, hub, now, signal }: FireOptions,
): Promise<void> {
  const { chat, person } = job;
  const channel = await board.whenOpen(chat.channel, signal);
  if (channel?.refuses?.(chat, person)) throw unserved(job);
  const audience = audienceOf(chat, channel);
  await hub.receive(jobMessage(job, { due, now: now(), audience }), signal);
}

function unserved({ id, chat, person }: Job): MiniclawError {
  const by = person === undefined ? "" : ` for ${person}`;
  return new MiniclawError(
    `Cannot do anything in ${chatKey(chat)}${by}: they aren't allowed`,
    { code: "chat", hint: `Allow them, or: miniclaw cron remove ${id}` },
  );
}
