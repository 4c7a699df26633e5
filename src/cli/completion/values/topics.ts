import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/completion.ts";
import type { CommandSpec, GroupSpec } from "../../command.ts";
import { guideNames } from "../../help/guides/guide_names.ts";
import { members } from "../members.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";

/** What there is help for: a command, by the words that lead to it, or a guide. */
export function topics({ args, tree }: ValueRequest): Promise<Proposal[]> {
  const target = args.reduce<CommandSpec | GroupSpec | undefined>(
    (group, word) =>
      group?.kind === "group"
        ? group.commands.find(({ name }) => name === word)
        : undefined,
    tree,
  );
  const commands = target?.kind === "group" ? members(target) : [];
  const others = args.length > 0 ? [] : guideNames.map((value) => ({
    value,
    brief: phrase(texts.guide),
  }));
  return Promise.resolve([...commands, ...others]);
}
