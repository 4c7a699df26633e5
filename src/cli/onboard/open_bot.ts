import { openBotApi } from "../../channels/telegram/bot_api.ts";
import type { BotApi } from "../../channels/telegram/bot_api.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Guide, Tree } from "./guide.ts";

/** The bot of the tree, or of the token in the environment. */
export function openBot(
  tree: Tree,
  { context: { world }, signal }: Guide,
): Promise<BotApi> {
  const { telegram } = effectiveConfig(tree, world.env).channels;
  return openBotApi({
    token: telegram.token,
    apiRoot: telegram.api_root,
    signal,
    fetch: world.fetch,
  });
}
