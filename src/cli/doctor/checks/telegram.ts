import { openBotApi } from "../../../channels/telegram/bot_api.ts";
import type { Check, Finding } from "../check.ts";

/** Telegram: whether it knows the bot, and whether anybody may talk to it. */
export const telegram: Check = {
  name: "telegram",
  needsConfig: true,
  async run({ loaded, world, signal }): Promise<Finding> {
    const { enabled, token, api_root: apiRoot, allow_from: people } =
      loaded.config.channels.telegram;
    if (!enabled) return { kind: "ok", message: "it is switched off" };
    const bot = await openBotApi({
      ...{ token, apiRoot, signal, fetch: world.fetch },
    });
    const { name } = await bot.getMe();
    return people.length > 0
      ? { kind: "ok", message: `the token belongs to ${name}` }
      : {
        kind: "warn",
        message: `the token belongs to ${name}, but nobody may talk to it`,
        hint: "Say who may, in channels.telegram.allow_from: miniclaw onboard",
      };
  },
};
