import type { Config } from "../../config/config.ts";
import type { Environment } from "../../config/home.ts";
import { MASK } from "../../base/redactor.ts";
import { systemTimeZone } from "../../base/zoned_time.ts";
import type { CommandContext } from "../command_context.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Tree } from "./guide.ts";
import { keyVariable } from "./key_variable.ts";
import { telegramState } from "./telegram_state.ts";

/** What a configuration means, for people, secrets masked. */
export function describeSetup(
  tree: Tree,
  { world: { env }, home }: CommandContext,
): string {
  const config = effectiveConfig(tree, env);
  const lines = [
    ["Answers from", describeSource(config, env)],
    ["Key", describeKey(config, env)],
    ["Telegram", describeTelegram(config, env)],
    ["Time zone", config.agent.timezone ?? systemTimeZone()],
    ["Settings in", home.config],
    ["Notes in", home.workspace],
  ];
  return lines.map(([name, value]) => `${name.padEnd(13)} ${value}`).join("\n");
}

function describeSource({ agent }: Config, env: Environment): string {
  if (agent.provider === "offline") {
    return "no model yet: simple built-in answers";
  }
  const other = env("MINICLAW_MODEL");
  return other && other !== agent.model
    ? `${agent.provider}, model ${other} (MINICLAW_MODEL says so)`
    : `${agent.provider}, model ${agent.model}`;
}

function describeKey({ agent, providers }: Config, env: Environment): string {
  const provider = providers[agent.provider];
  if (provider.type !== "openai") return "none needed";
  const variable = keyVariable(env, agent.provider);
  if (variable) return `${MASK} (stays in ${variable})`;
  return provider.api_key ? MASK : "none";
}

function describeTelegram({ channels }: Config, env: Environment): string {
  const { telegram } = channels;
  const state = telegramState(telegram);
  if (state.kind === "off") return "not set up";
  if (state.kind === "incomplete") return `not finished: ${state.missing}`;
  const place = env("TELEGRAM_BOT_TOKEN")
    ? " (stays in TELEGRAM_BOT_TOKEN)"
    : "";
  return `token ${MASK}${place}, listens to ${telegram.allow_from.join(", ")}`;
}
