import type { CommandContext } from "../command_context.ts";
import { adviseAfterwards } from "./advise_afterwards.ts";
import { automaticTree } from "./automatic_tree.ts";
import type { OnboardStart } from "./onboard_start.ts";
import type { Tree } from "./guide.ts";
import { printResult } from "./print_result.ts";
import { hasGatewayToken, withGatewayToken } from "./with_gateway_token.ts";
import { writeSetup } from "./write_setup.ts";

/**
 * Sets up with the defaults and what the environment says. What exists is left
 * alone, unless it is to be begun anew.
 */
export async function onboardWithoutQuestions(
  { existing, force }: OnboardStart,
  context: CommandContext,
): Promise<void> {
  const log = context.log.child("onboard");
  const tree = treeToWrite({ existing, force }, context);
  log.info(tree ? "Writing a configuration" : "Keeping the configuration");
  const result = await writeSetup({ tree, existing, anew: force }, context);
  for (const path of result.written) log.debug(`Wrote ${path}`);
  const { config } = await context.loadConfig();
  printResult(result, { config, context });
  adviseAfterwards(config, context);
}

/** A new one, or the old one with the token it lacks; undefined where it may stay. */
function treeToWrite(
  { existing, force }: OnboardStart,
  context: CommandContext,
): Tree | undefined {
  const isNew = force || existing.text === undefined;
  if (!isNew && hasGatewayToken(existing.tree)) return undefined;
  const tree = isNew ? automaticTree(existing.tree, context) : existing.tree;
  return withGatewayToken(tree, context);
}
