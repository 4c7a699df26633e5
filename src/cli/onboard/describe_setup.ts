import { displayWidth } from "../../base/display_width.ts";
import { MASK } from "../../base/redactor.ts";
import type { Say } from "../../base/say.ts";
import { systemTimeZone } from "../../base/zoned_time.ts";
import type { Config } from "../../config/config.ts";
import type { Environment } from "../../config/home.ts";
import { texts } from "../../i18n/en/onboard_summary.ts";
import type { CommandContext } from "../command_context.ts";
import { effectiveConfig } from "./effective_config.ts";
import type { Tree } from "./guide.ts";
import { keyVariable } from "./key_variable.ts";
import { telegramState } from "./telegram_state.ts";

/** What a configuration means, for people, secrets masked. */
export function describeSetup(
  tree: Tree,
  { world: { env }, home, say }: CommandContext,
): string {
  const config = effectiveConfig(tree, env);
  const lines = [
    [say(texts.answersFrom), describeSource(config, env, say)],
    [say(texts.key), describeKey(config, env, say)],
    ["Telegram", describeTelegram(config, env, say)],
    [say(texts.webPage), describePage(config, say)],
    [say(texts.timeZone), config.agent.timezone ?? systemTimeZone()],
    [say(texts.settingsIn), home.config],
    [say(texts.notesIn), home.workspace],
  ];
  const width = Math.max(...lines.map(([name]) => displayWidth(name)));
  return lines.map(([name, value]) =>
    `${name}${" ".repeat(width - displayWidth(name))}  ${value}`
  ).join("\n");
}

function describeSource(
  { agent: { provider, model } }: Config,
  env: Environment,
  say: Say,
): string {
  if (provider === "offline") return say(texts.noModelYet);
  const other = env("MINICLAW_MODEL");
  return other && other !== model
    ? say(texts.sourceOfEnvironment, { provider, model: other })
    : say(texts.source, { provider, model });
}

function describeKey(
  { agent, providers }: Config,
  env: Environment,
  say: Say,
): string {
  const provider = providers[agent.provider];
  if (provider.type !== "openai") return say(texts.noKeyNeeded);
  const variable = keyVariable(env, agent.provider);
  if (variable) return say(texts.keyStays, { mask: MASK, variable });
  return provider.api_key ? MASK : say(texts.noKey);
}

function describeTelegram(
  { channels: { telegram } }: Config,
  env: Environment,
  say: Say,
): string {
  const state = telegramState(telegram, say);
  if (state.kind === "off") return say(texts.telegramOff);
  if (state.kind === "incomplete") {
    return say(texts.telegramBegun, { missing: state.missing });
  }
  const variable = "TELEGRAM_BOT_TOKEN";
  const token = env(variable)
    ? say(texts.keyStays, { mask: MASK, variable })
    : MASK;
  const people = telegram.allow_from.join(", ");
  return say(texts.telegramReady, { token, people });
}

function describePage({ gateway }: Config, say: Say): string {
  return gateway.token === ""
    ? say(texts.telegramOff)
    : say(texts.webReady, { token: MASK });
}
