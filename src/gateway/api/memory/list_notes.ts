import * as v from "valibot";
import { dateOfName } from "../../../memory/daily_name.ts";
import type { Operation } from "../operation.ts";
import { moment, type Shape } from "../shape.ts";

/** A note in the list of them. */
export interface NoteItem {
  /** `MEMORY.md`, or the day of a daily note. */
  name: string;
  /** Its size. */
  bytes: number;
  /** When it was last changed, ISO-8601 in UTC. */
  changed_at: string;
}

/** The notes: MEMORY.md, then the newest day first. */
export interface NoteList {
  /** Each of them. */
  items: NoteItem[];
}

/** The shape of a note in the list. */
export const noteItem: Shape<unknown, NoteItem> = v.strictObject({
  name: v.string(),
  bytes: v.pipe(v.number(), v.integer()),
  changed_at: moment,
});

/** Lists the notes. */
export const listNotes: Operation<undefined, undefined, NoteList> = {
  method: "GET",
  path: "/api/memory",
  id: "listNotes",
  summary: "List the notes: MEMORY.md, then the newest day first",
  tag: "memory",
  result: v.strictObject({ items: v.array(noteItem) }),
  async run(_input, { gateway: { live } }) {
    const items = (await live.parts.memory.list())
      .map(({ name, bytes, changed }): NoteItem => ({
        name: dateOfName(name) ?? name,
        bytes,
        changed_at: changed.toISOString(),
      }));
    const days = items.filter(({ name }) => dateOfName(`${name}.md`));
    const rest = items.filter((one) => !days.includes(one));
    return { body: { items: [...rest, ...days.reverse()] } };
  },
};
