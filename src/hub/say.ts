import { type ChatAddress, chatKey } from "../base/chat_address.ts";
import type { HubParts } from "./assemble_hub.ts";
import type { SendOptions } from "./hub_options.ts";
import type { OutboundMessage, Reply } from "./outbound_message.ts";

/** Something that the agent says by itself. */
export interface Saying extends SendOptions {
  /** Where. */
  chat: ChatAddress;
  /** What. */
  reply: Reply;
  /** Gives it up. */
  signal: AbortSignal;
}

/** Queues it once it is on the disk, and waits for that and for room. */
export async function say(
  { outbox, disk, journal }: HubParts,
  { chat, reply, signal, answers, reply_to }: Saying,
): Promise<OutboundMessage> {
  const place = await outbox.reserve(chatKey(chat), signal);
  const id = `said:${crypto.randomUUID()}`;
  const links = { ...answers && { answers }, ...reply_to && { reply_to } };
  const message: OutboundMessage = { ...reply, id, chat, ...links };
  try {
    await disk.persist(() => {
      signal.throwIfAborted();
      return journal.append({ kind: "said", message });
    });
  } catch (error) {
    place.release();
    throw error;
  }
  const entry = journal.ledger.outbound.get(id);
  if (entry) place.fill(entry);
  return message;
}
