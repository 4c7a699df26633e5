import { withValueAt } from "../../config/config_key.ts";
import { texts } from "../../i18n/en/onboard_telegram.ts";
import { effectiveConfig } from "./effective_config.ts";
import { greetPeople } from "./greet_people.ts";
import type { Guide, Step, Tree } from "./guide.ts";
import { askPeople } from "./telegram_people.ts";
import { telegramState } from "./telegram_state.ts";
import { askToken } from "./telegram_token.ts";

const ENABLED = ["channels", "telegram", "enabled"];

/** Sets Telegram up: the bot, who may talk to it, and a first message. */
export const setUpTelegram: Step = { name: "Telegram", ask };

/** Asks first whether Telegram is wanted at all. */
export const offerTelegram: Step = {
  name: "offer Telegram",
  async ask(tree, guide): Promise<Tree> {
    const { asker, context: { say, world } } = guide;
    const { telegram } = effectiveConfig(tree, world.env).channels;
    const state = telegramState(telegram).kind;
    const question = {
      off: texts.offer,
      incomplete: texts.offerFinish,
      ready: texts.offerChange,
    }[state];
    const initial = state === "incomplete";
    const isWanted = await asker.confirm(say(question), { initial });
    return isWanted ? await ask(tree, guide) : tree;
  },
};

/** What was left for later stays in the tree, so that the next run finds it. */
async function ask(tree: Tree, guide: Guide): Promise<Tree> {
  const withToken = await askToken(tree, guide);
  if (!withToken) return tree;
  const withPeople = await askPeople(withToken, guide);
  if (!withPeople) return withValueAt(withToken, ENABLED, false);
  await greetPeople(withPeople, guide);
  return withValueAt(withPeople, ENABLED, true);
}
