import type { Say } from "../../base/say.ts";
import type { Config } from "../../config/config.ts";
import { providerFromEnvironment } from "../../config/environment_layer.ts";
import { texts } from "../../i18n/en/onboard_summary.ts";
import type { CommandContext } from "../command_context.ts";
import { telegramState } from "./telegram_state.ts";

/** Tells on stderr what is still missing, and how to add it. */
export function adviseAfterwards(
  config: Config,
  { world, say }: CommandContext,
): void {
  const advice = [
    ...adviseOnSource(config, providerFromEnvironment(world.env), say),
    ...adviseOnTelegram(config, say),
  ];
  for (const line of advice) world.stderr.write(`${line}\n`);
}

function adviseOnSource(
  { agent, providers }: Config,
  fromEnvironment: string | undefined,
  say: Say,
): string[] {
  const provider = providers[agent.provider];
  if (provider.type === "offline" && fromEnvironment) {
    return [say(texts.keyNotUsed, { provider: fromEnvironment })];
  }
  if (provider.type === "offline") return [say(texts.noKeyFound)];
  return provider.type === "openai" && provider.api_key === ""
    ? [say(texts.noKeyFor, { provider: agent.provider })]
    : [];
}

function adviseOnTelegram({ channels }: Config, say: Say): string[] {
  const state = telegramState(channels.telegram, say);
  if (state.kind !== "incomplete") return [];
  const { missing } = state;
  const { allow_from } = channels.telegram;
  return [
    say(texts.finishTelegram, { missing }),
    ...(allow_from.length === 0 ? [say(texts.namePeople)] : []),
    say(texts.switchOn),
  ];
}
