import type { ChatAddress } from "../base/chat_address.ts";
import { withNote } from "../sessions/session_notes.ts";
import type { AgentOptions } from "./agent_options.ts";
import { lockChat } from "./lock_chat.ts";

/** What leaving a note needs. */
export type NoteOptions = Pick<
  AgentOptions,
  "home" | "log" | "now" | "sessions"
>;

/**
 * Leaves word in a chat's session of what happened beside its turns, so that the
 * next ones know of it. Waits for a turn that runs there.
 */
export async function leaveNote(
  chat: ChatAddress,
  text: string,
  options: NoteOptions,
): Promise<void> {
  using _lock = await lockChat(chat, options);
  const { sessions, now } = options;
  const session = await sessions.open(chat.channel, chat.chatId);
  const timestamp = now().toISOString();
  await sessions.save(withNote(session, { text, timestamp }));
}
