import type { SessionMessage } from "../../sessions/session.ts";
import type { SessionStore } from "../../sessions/session_store.ts";
import type { ClientMessage } from "./completion_request.ts";

/** What a conversation of a client is made in. */
export interface SeedOptions {
  /** Where conversations are kept. */
  sessions: SessionStore;
  /** The channel that it is asked on. */
  channel: string;
  /** What it is called. */
  chatId: string;
  /** The clock. */
  now(): Date;
}

/**
 * Begins a conversation with what a client says was said in it. Every request
 * brings its own: the client keeps the history, not the agent.
 */
export async function seedSession(
  history: readonly ClientMessage[],
  { sessions, channel, chatId, now }: SeedOptions,
): Promise<void> {
  const session = await sessions.open(channel, chatId);
  const timestamp = now().toISOString();
  const messages = fitted(history).map((message): SessionMessage => ({
    ...message,
    timestamp,
  }));
  await sessions.save({ ...session, messages });
}

/** A history of turns: what the system says is told by the user of the first. */
function fitted(
  history: readonly ClientMessage[],
): { role: "user" | "assistant"; content: string }[] {
  const turns: { role: "user" | "assistant"; content: string }[] = [];
  for (const { role, content } of history) {
    const as = role === "assistant" ? role : "user";
    const last = turns.at(-1);
    if (last?.role === as) last.content += `\n\n${content}`;
    else turns.push({ role: as, content });
  }
  return turns[0]?.role === "assistant"
    ? [{ role: "user", content: "(the conversation goes on)" }, ...turns]
    : turns;
}
