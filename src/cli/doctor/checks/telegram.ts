import { phrase } from "../../../base/phrase.ts";
import { openBotApi } from "../../../channels/telegram/bot_api.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Check, Finding } from "../check.ts";

/** Telegram: whether it knows the bot, and whether anybody may talk to it. */
export const telegram: Check = {
  name: "telegram",
  needsConfig: true,
  async run({ loaded, world, signal }): Promise<Finding> {
    const { enabled, token, api_root: apiRoot, allow_from: people } =
      loaded.config.channels.telegram;
    if (!enabled) return { kind: "ok", message: phrase(texts.telegramOff) };
    const bot = await openBotApi({
      ...{ token, apiRoot, signal, fetch: world.fetch },
    });
    const { name } = await bot.getMe();
    return people.length > 0
      ? { kind: "ok", message: phrase(texts.telegramBot, { name }) }
      : {
        kind: "warn",
        message: phrase(texts.telegramAlone, { name }),
        hint: phrase(texts.allowPeople),
      };
  },
};
