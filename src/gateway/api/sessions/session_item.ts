import * as v from "valibot";
import type { NamedSession } from "../../../sessions/session_store.ts";
import { joinTurns } from "../../web/join_turns.ts";
import { moment, type Shape } from "../shape.ts";

/** The longest title in characters. */
const MOST_SHOWN = 80;

/** A conversation in the list of them. */
export interface SessionItem {
  /** What it is read and deleted by. */
  id: string;
  /** The channel. */
  channel: string;
  /** The chat on that channel. */
  chat_id: string;
  /** Its first words; empty where nothing was said yet. */
  title: string;
  /** When it began, ISO-8601 in UTC. */
  created_at: string;
  /** When it was last used, ISO-8601 in UTC. */
  last_accessed: string;
  /** How many messages a person would count: theirs, and the answers. */
  messages: number;
}

/** The shape of a conversation in the list. */
export const sessionItem: Shape<unknown, SessionItem> = v
  .strictObject({
    id: v.string(),
    channel: v.string(),
    chat_id: v.string(),
    title: v.string(),
    created_at: moment,
    last_accessed: moment,
    messages: v.pipe(v.number(), v.integer()),
  });

/** A conversation as it stands in the list. */
export function itemOf({ id, session }: NamedSession): SessionItem {
  const { channel, chat_id, created_at, last_accessed, messages } = session;
  const first = messages.find(({ role }) => role === "user")?.content ?? "";
  return {
    ...{ id, channel, chat_id, title: titleOf(first) },
    ...{ created_at, last_accessed, messages: joinTurns(messages).length },
  };
}

function titleOf(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const characters = [...line.slice(0, 2 * MOST_SHOWN)];
  return characters.length > MOST_SHOWN
    ? `${characters.slice(0, MOST_SHOWN - 1).join("")}…`
    : line;
}
