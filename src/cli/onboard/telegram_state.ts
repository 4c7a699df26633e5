import { english } from "../../base/language.ts";
import { type Say, sayIn } from "../../base/say.ts";
import type { TelegramConfig } from "../../config/config.ts";
import { texts } from "../../i18n/en/onboard_telegram.ts";

/** How far the set-up of Telegram has come. */
export type TelegramState =
  | { kind: "off" }
  | { kind: "incomplete"; missing: string }
  | { kind: "ready" };

/** Judges it; the token may come from the environment. */
export function telegramState(
  { enabled, token, allow_from }: TelegramConfig,
  say: Say = sayIn(english),
): TelegramState {
  const begun = enabled || token !== "" || allow_from.length > 0;
  if (!begun) return { kind: "off" };
  const missing = whatIsMissing(token !== "", allow_from.length > 0);
  if (missing) return { kind: "incomplete", missing: say(missing) };
  return enabled
    ? { kind: "ready" }
    : { kind: "incomplete", missing: say(texts.switchedOff) };
}

function whatIsMissing(
  hasToken: boolean,
  hasPeople: boolean,
): string | undefined {
  if (!hasToken && !hasPeople) return texts.noTokenNorPeople;
  if (!hasToken) return texts.noToken;
  return hasPeople ? undefined : texts.noPeople;
}
