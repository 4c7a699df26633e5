import * as v from "valibot";
import type { RankedNote } from "../../../memory/memory_store.ts";
import type { Operation } from "../operation.ts";
import { countUpTo, type Shape } from "../shape.ts";

/** What is looked for in the notes. */
export interface NotesQuery {
  /** A question, or words. */
  q: string;
  /** At most so many answers. */
  top: number;
}

/** What answers it, best first. */
export interface FoundNotes {
  /** Each entry. */
  items: RankedNote[];
}

/** The shape of an entry that was found. */
export const rankedNote: Shape<unknown, RankedNote> = v
  .strictObject({
    score: v.number(),
    date: v.string(),
    source: v.string(),
    text: v.string(),
  });

/** Finds what the notes say about something, as the agent does. */
export const searchNotes: Operation<NotesQuery, undefined, FoundNotes> = {
  method: "GET",
  path: "/api/memory-search",
  id: "searchNotes",
  summary: "Find what the notes say about something, best first",
  tag: "memory",
  query: v.strictObject({
    q: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
    top: countUpTo(100, 10),
  }),
  result: v.strictObject({ items: v.array(rankedNote) }),
  async run({ query: { q, top } }, { gateway: { live } }) {
    return { body: { items: await live.parts.memory.rank(q, top) } };
  },
};
