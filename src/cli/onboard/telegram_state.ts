import type { TelegramConfig } from "../../config/config.ts";

/** How far the set-up of Telegram has come. */
export type TelegramState =
  | { kind: "off" }
  | { kind: "incomplete"; missing: string }
  | { kind: "ready" };

/** Judges it; the token may come from the environment. */
export function telegramState(telegram: TelegramConfig): TelegramState {
  const { enabled, token, allow_from } = telegram;
  const begun = enabled || token !== "" || allow_from.length > 0;
  if (!begun) return { kind: "off" };
  const missing = [
    ...(token === "" ? ["the bot's token"] : []),
    ...(allow_from.length === 0 ? ["who may talk to the bot"] : []),
  ];
  if (missing.length > 0) {
    return {
      kind: "incomplete",
      missing: `${missing.join(" and ")} is missing`,
    };
  }
  return enabled
    ? { kind: "ready" }
    : { kind: "incomplete", missing: "it is switched off" };
}
