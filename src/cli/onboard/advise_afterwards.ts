import type { Config } from "../../config/config.ts";
import { providerFromEnvironment } from "../../config/environment_layer.ts";
import type { CommandContext } from "../command_context.ts";
import { telegramState } from "./telegram_state.ts";

/** Tells on stderr what is still missing, and how to add it. */
export function adviseAfterwards(
  config: Config,
  { world }: CommandContext,
): void {
  const advice = [
    ...adviseOnSource(config, providerFromEnvironment(world.env)),
    ...adviseOnTelegram(config),
  ];
  for (const line of advice) world.stderr.write(`${line}\n`);
}

function adviseOnSource(
  { agent, providers }: Config,
  fromEnvironment: string | undefined,
): string[] {
  const provider = providers[agent.provider];
  if (provider.type === "offline" && fromEnvironment) {
    return [
      `A key for ${fromEnvironment} is set, but the settings say "offline". To use it: miniclaw onboard --yes --force`,
    ];
  }
  if (provider.type === "offline") {
    return [
      "No key was found, so the answers are simple built-in ones. For a real model: miniclaw onboard",
    ];
  }
  return provider.type === "openai" && provider.api_key === ""
    ? [
      `No key for ${agent.provider} was found. Where it needs one: miniclaw config set providers.${agent.provider}.api_key -`,
    ]
    : [];
}

function adviseOnTelegram({ channels }: Config): string[] {
  const state = telegramState(channels.telegram);
  if (state.kind !== "incomplete") return [];
  const { allow_from } = channels.telegram;
  return [
    `Telegram is not finished: ${state.missing}. To finish it with questions: miniclaw onboard`,
    ...(allow_from.length === 0
      ? [
        "Or by hand, with your number in Telegram: miniclaw config set channels.telegram.allow_from NUMBER",
      ]
      : []),
    "Then switch it on: miniclaw config set channels.telegram.enabled true",
  ];
}
