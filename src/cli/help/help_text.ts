import { UsageError } from "../../base/miniclaw_error.ts";
import type { Say } from "../../base/say.ts";
import type { GroupSpec } from "../command.ts";
import { formatHelp } from "../format_help.ts";
import { parseCommandLine } from "../parse_command_line.ts";
import { guides } from "./guides.ts";

/** A command's help, or a guide. */
export function helpText(
  words: readonly string[],
  { tree, say }: { tree: GroupSpec; say: Say },
): string {
  if (words.length === 1 && Object.hasOwn(guides, words[0])) {
    return guides[words[0]].trimEnd();
  }
  try {
    const { target, path } = parseCommandLine(
      ["--help", ...words],
      tree,
    );
    return formatHelp(target, path, say);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message, {
      hint: `${error.hint ?? ""} (guides: ${Object.keys(guides).join(", ")})`
        .trim(),
    });
  }
}
