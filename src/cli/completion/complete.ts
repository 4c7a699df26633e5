import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { valueFinder, type ValueFinderOptions } from "./find_values.ts";
import type { Proposals } from "./proposal.ts";
import { propose } from "./propose.ts";
import { formatProposals, readShell } from "./shells.ts";

const NOTHING: Proposals = { proposals: [], files: false };

/** Answers a completion script. A person is typing: it tells no errors. */
export async function complete(
  { args }: CommandInput,
  context: CommandContext,
  options: ValueFinderOptions,
): Promise<void> {
  const typed = readShell(args, context.language);
  const findValues = valueFinder(context, options);
  const found = await propose(typed.words, options.tree, findValues)
    .catch(() => NOTHING);
  context.print({ text: formatProposals(found, typed), json: found });
}
