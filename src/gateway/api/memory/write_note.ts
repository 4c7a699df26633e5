import * as v from "valibot";
import { textVersion } from "../../../base/text_version.ts";
import { LONG_NAME } from "../../../memory/note_folder.ts";
import { checkVersion } from "../check_version.ts";
import type { Operation } from "../operation.ts";
import { unmask } from "../unmask.ts";
import { noteFile, unknownNote } from "./note_name.ts";

/** What takes a note's place. */
export interface NewNote {
  /** Markdown. */
  text: string;
  /** The version that was read before. */
  version: string;
}

/** A note that was replaced. */
export interface WrittenNote {
  /** `MEMORY.md`, or the day of a daily note. */
  name: string;
  /** The version that it has now. */
  version: string;
}

/** Replaces a note; the old one goes to the trash in the state folder. */
export const writeNote: Operation<undefined, NewNote, WrittenNote> = {
  method: "PUT",
  path: "/api/memory/:name",
  id: "writeNote",
  summary: "Replace a note; the old one is kept in state/trash",
  tag: "memory",
  body: v.strictObject({ text: v.string(), version: v.string() }),
  result: v.strictObject({ name: v.string(), version: v.string() }),
  errors: {
    404: "There is no such note",
    409: "It was changed meanwhile: read it again",
  },
  async run({ params: { name }, body }, { gateway: { live }, redact }) {
    const { memory } = live.parts;
    const file = noteFile(name);
    const isThere = await memory.readNote(file) !== undefined;
    if (!isThere && name !== LONG_NAME) throw unknownNote(name);
    let written = "";
    await memory.edit(file, async (old) => {
      await checkVersion(old, body.version);
      return written = unmask(body.text.toWellFormed(), old, redact);
    });
    return { body: { name, version: await textVersion(written) } };
  },
};
