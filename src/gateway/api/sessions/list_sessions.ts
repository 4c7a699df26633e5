import * as v from "valibot";
import { foldAccents } from "../../../memory/fold_accents.ts";
import type { Session } from "../../../sessions/session.ts";
import type { Operation } from "../operation.ts";
import { countUpTo } from "../shape.ts";
import { itemOf, type SessionItem, sessionItem } from "./session_item.ts";

/** Which conversations are listed. */
export interface SessionsQuery {
  /** Words that were said in them; empty: all. */
  q: string;
  /** At most so many. */
  limit: number;
}

/** The conversations, the last used first. */
export interface SessionList {
  /** Each of them. */
  items: SessionItem[];
}

/** Lists the conversations, or those in which something was said. */
export const listSessions: Operation<SessionsQuery, undefined, SessionList> = {
  method: "GET",
  path: "/api/sessions",
  id: "listSessions",
  summary: "List the conversations, the last used first",
  tag: "sessions",
  query: v.strictObject({
    q: v.optional(v.pipe(v.string(), v.maxLength(200)), ""),
    limit: countUpTo(500, 100),
  }),
  result: v.strictObject({ items: v.array(sessionItem) }),
  async run({ query: { q, limit } }, { gateway: { live } }) {
    const words = foldAccents(q).split(/\s+/).filter(Boolean);
    const items: SessionItem[] = [];
    for await (const one of live.parts.sessions.all()) {
      if (holds(one.session, words)) items.push(itemOf(one));
    }
    items.sort((one, other) =>
      other.last_accessed.localeCompare(one.last_accessed) ||
      one.id.localeCompare(other.id)
    );
    return { body: { items: items.slice(0, limit) } };
  },
};

/** Whether all words stand in one message, or in the chat's name. */
function holds(
  { chat_id, messages }: Session,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const said = messages.filter(({ role }) => role !== "tool");
  return [chat_id, ...said.map(({ content }) => content)]
    .map(foldAccents)
    .some((text) => words.every((word) => text.includes(word)));
}
