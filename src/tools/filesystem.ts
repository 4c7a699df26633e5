import * as v from "valibot";
import { formatSize } from "../base/format_size.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { pathRules } from "./allowed_path/path_rules.ts";
import { pathTouches } from "./allowed_path/touches.ts";
import { listFolder } from "./filesystem/list_folder.ts";
import { findPlace } from "./allowed_path/place.ts";
import type { Place } from "./allowed_path/place.ts";
import { readFile } from "./filesystem/read_file.ts";
import { replaceText } from "./filesystem/replace_text.ts";
import { writeFile } from "./filesystem/write_file.ts";
import { defineTool } from "./tool.ts";
import type { Tool } from "./tool.ts";

const parameters = v.strictObject({
  action: v.pipe(
    v.picklist(
      ["read", "write", "edit", "list"],
      'expected "read", "write", "edit" or "list"',
    ),
    v.description(
      "read: a file's text. write: a whole file, new or replaced. " +
        "edit: one exact piece of a file. list: what a folder holds.",
    ),
  ),
  path: v.pipe(
    v.string("expected a text"),
    v.description(
      'The file or folder, relative to the workspace: "notes/ideas.md"; ' +
        '"." is the workspace itself.',
    ),
  ),
  content: v.optional(v.pipe(
    v.string("expected a text"),
    v.description("For write: the file's whole new text."),
  )),
  old_text: v.optional(v.pipe(
    v.string("expected a text"),
    v.description(
      "For edit: the piece to replace, exactly as it stands in the file, " +
        "long enough to occur only once.",
    ),
  )),
  new_text: v.optional(v.pipe(
    v.string("expected a text"),
    v.description("For edit: what takes its place; may be empty."),
  )),
});

type Args = v.InferOutput<typeof parameters>;

/** Reads, writes, edits and lists files of the workspace. */
export const filesystem: Tool = defineTool<Args>({
  name: "filesystem",
  description:
    "Read, write, edit or list files in the workspace. Folders are made when " +
    "a file in them is written. To change a part of a file use edit, not write.",
  parameters,
  touches: ({ action, path }) =>
    pathTouches(path, action === "write" || action === "edit"),
  async run(args, context): Promise<string> {
    const { action, path } = args;
    const wish = requireArguments(args);
    const rules = await pathRules(context);
    const place = await findPlace(path, { action, rules });
    context.signal.throwIfAborted();
    return await act(wish, place);
  },
});

/** The call with what its action needs. */
type Wish =
  | { action: "read" | "list" }
  | { action: "write"; content: string }
  | { action: "edit"; oldText: string; newText: string };

function requireArguments(args: Args): Wish {
  const need = (key: "content" | "old_text" | "new_text"): string => {
    const value = args[key];
    if (value !== undefined) return value;
    throw new MiniclawError(
      `Cannot ${args.action} "${args.path}": the argument "${key}" is missing`,
      { code: "arguments", hint: `Call ${args.action} again with "${key}"` },
    );
  };
  const { action } = args;
  if (action === "write") return { action, content: need("content") };
  if (action === "edit") {
    return { action, oldText: need("old_text"), newText: need("new_text") };
  }
  return { action };
}

function act(wish: Wish, place: Place): Promise<string> {
  switch (wish.action) {
    case "read":
      return read(place);
    case "write":
      return write(place, wish.content);
    case "edit":
      return edit(place, wish);
    case "list":
      return listFolder(place);
  }
}

async function read(place: Place): Promise<string> {
  return await readFile(place) || `"${place.shown}" is an empty file`;
}

async function write(place: Place, content: string): Promise<string> {
  const { replaced, bytes } = await writeFile(place, content);
  const did = replaced ? "Replaced" : "Created";
  return `${did} "${place.shown}": ${formatSize(bytes)}`;
}

async function edit(
  place: Place,
  wish: { oldText: string; newText: string },
): Promise<string> {
  const before = await readFile(place, "edit");
  const { text, line } = replaceText(before, { ...wish, file: place.shown });
  const { bytes } = await writeFile(place, text, "edit");
  return `Edited "${place.shown}" at line ${line}: now ${formatSize(bytes)}`;
}
