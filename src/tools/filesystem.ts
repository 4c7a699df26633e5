import * as v from "valibot";
import type { Json } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { closedWithin } from "./allowed_path/check_path.ts";
import { pathRules } from "./allowed_path/path_rules.ts";
import { findPlace } from "./allowed_path/place.ts";
import { pathTouches } from "./allowed_path/touches.ts";
import type { FilesystemInput } from "./confined/filesystem_job.ts";
import type { Wish } from "./filesystem/wish.ts";
import { defineTool } from "./tool.ts";
import type { Tool } from "./tool.ts";

/** Milliseconds; the largest file takes a slow disk less than one second. */
const TIMEOUT_MS = 20_000;

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
    const input: FilesystemInput = { wish, place };
    return await context.confine({
      grant: {
        profile: "files",
        roots: rules.roots,
        closed: closedWithin(rules),
      },
      job: "filesystem",
      input: input as unknown as Json,
      timeoutMs: TIMEOUT_MS,
    });
  },
});

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
