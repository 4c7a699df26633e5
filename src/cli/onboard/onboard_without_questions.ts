import type { CommandContext } from "../command_context.ts";
import { adviseAfterwards } from "./advise_afterwards.ts";
import { automaticTree } from "./automatic_tree.ts";
import type { OnboardStart } from "./onboard_start.ts";
import { printResult } from "./print_result.ts";

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
  const isNew = force || existing.text === undefined;
  log.info(isNew ? "Writing a configuration" : "Keeping the configuration");
  const tree = isNew ? automaticTree(existing.tree, context) : undefined;
  const result = await writeSetup({ tree, existing, anew: force }, context);
  for (const path of result.written) log.debug(`Wrote ${path}`);
  const { config } = await context.loadConfig();
  printResult(result, { config, context });
  adviseAfterwards(config, context);
}
