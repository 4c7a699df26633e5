import type { Channel } from "../channels/channel.ts";
import type { ChatAddress } from "../base/chat_address.ts";
import type { Hub } from "../hub/hub.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Job } from "../schedule/job.ts";
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

/** Has a job be a message of its chat; returns once that can't be lost. */
export async function fireJob(
  job: Job,
  { due, board, hub, now, signal }: FireOptions,
): Promise<void> {
  // One that is only being opened can't tell yet who reads there.
  const channel = await board.get(job.chat.channel, signal)
    .catch(() => undefined);
  signal.throwIfAborted();
  const audience = audienceOf(channel, job.chat);
  await hub.receive(jobMessage(job, { due, now: now(), audience }), signal);
}

/** Where it can't be told nothing private is said. */
function audienceOf(
  channel: Channel | undefined,
  chat: ChatAddress,
): InboundMessage["audience"] {
  return channel ? channel.audienceOf(chat) : "group";
}
