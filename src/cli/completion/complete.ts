import type { CommandInput, GroupSpec } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { valueFinder } from "./find_values.ts";
import type { Proposals } from "./proposal.ts";
import { propose } from "./propose.ts";
import { formatProposals, readShell } from "./shells.ts";

const NOTHING: Proposals = { proposals: [], files: false };

/** Answers a completion script. A person is typing: it tells no errors. */
export async function complete(
  { args }: CommandInput,
  context: CommandContext,
  tree: GroupSpec,
): Promise<void> {
  const typed = readShell(args);
  const found = await propose(typed.words, tree, valueFinder(tree, context))
    .catch(() => NOTHING);
  context.print({ text: formatProposals(found, typed), json: found });
}
