import * as v from "valibot";
import { textVersion } from "../../../base/text_version.ts";
import { LONG_NAME } from "../../../memory/note_folder.ts";
import type { Operation } from "../operation.ts";
import type { Shape } from "../shape.ts";
import { noteFile, unknownNote } from "./note_name.ts";

/** A note as it is read. */
export interface ReadNote {
  /** `MEMORY.md`, or the day of a daily note. */
  name: string;
  /** Markdown. */
  text: string;
  /** What has to be said to replace it. */
  version: string;
}

/** The shape of a note. */
export const note: Shape<unknown, ReadNote> = v.strictObject({
  name: v.string(),
  text: v.string(),
  version: v.string(),
});

/** Reads a note. There always is a MEMORY.md, if need be an empty one. */
export const readNote: Operation<undefined, undefined, ReadNote> = {
  method: "GET",
  path: "/api/memory/:name",
  id: "readNote",
  summary: "Read a note",
  tag: "memory",
  result: note,
  errors: { 404: "There is no such note" },
  async run({ params: { name } }, { gateway: { live } }) {
    const text = await live.parts.memory.readNote(noteFile(name)) ??
      (name === LONG_NAME ? "" : undefined);
    if (text === undefined) throw unknownNote(name);
    return { body: { name, text, version: await textVersion(text) } };
  },
};
