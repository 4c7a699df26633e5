import { UsageError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/help.ts";
import { preferredLanguage } from "../../i18n/preferred_language.ts";
import type { GroupSpec } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { formatHelp, type HelpContext } from "../format_help.ts";
import { parseCommandLine } from "../parse_command_line.ts";
import { guideNames, isGuideName } from "./guides/guide_names.ts";
import { loadGuides } from "./guides/load_guides.ts";

/** Who asks for help, and where it is found. */
export interface HelpOptions
  extends HelpContext, Pick<CommandContext, "language"> {
  /** Every command. */
  tree: GroupSpec;
}

/** A command's help, or a guide. */
export async function helpText(
  words: readonly string[],
  { tree, ...context }: HelpOptions,
): Promise<string> {
  if (words.length === 1 && isGuideName(words[0])) {
    const guides = await loadGuides(
      preferredLanguage({ tag: context.language.code }),
    );
    return guides[words[0]].trimEnd();
  }
  try {
    const { target, path } = parseCommandLine(["--help", ...words], tree);
    return formatHelp(target, path, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { message, hint } = error.wording;
    throw new UsageError(message, { hint: withGuides(hint) });
  }
}

function withGuides(hint?: string | Phrase): Phrase {
  const guides = guideNames.join(", ");
  return hint
    ? phrase(texts.orGuide, { hint, guides })
    : phrase(texts.guides, { guides });
}
