import { withValueAt } from "../../config/config_key.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import { listModels } from "../../providers/list_models.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Guide, Tree } from "./guide.ts";

/** Milliseconds after which a server that says nothing counts as absent. */
const PATIENCE_MS = 10_000;

/**
 * The models that a provider says it has; undefined where it gives no answer.
 * Throws only the signal's reason.
 */
export async function knownModels(
  provider: string,
  tree: Tree,
  { asker, context, signal }: Guide,
): Promise<string[] | undefined> {
  const log = context.log.child("onboard");
  log.info(`Asking ${provider} for its models`);
  // As the one in use, it gets the key that the environment may have for it.
  const inUse = withValueAt(tree, ["agent", "provider"], provider);
  const config = effectiveConfig(inUse, context.world.env).providers[provider];
  try {
    return await asker.busy(
      context.say(texts.looking),
      () =>
        listModels(config, {
          name: provider,
          fetch: context.world.fetch,
          signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
        }),
    );
  } catch (error) {
    signal.throwIfAborted();
    log.info(`No list: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
