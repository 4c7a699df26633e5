import { delay } from "../../base/delay.ts";
import { lockFile } from "../../base/lock_file.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { readConfigFile, writeConfigFile } from "../../config/config_file.ts";
import { valueAt, withValueAt } from "../../config/config_key.ts";
import { createToken } from "../../config/create_token.ts";
import { texts } from "../../i18n/en/web_link.ts";
import type { CommandContext } from "../command_context.ts";
import { askGateway } from "../status/ask_gateway.ts";
import type { GatewayAddress } from "../status/gateway_address.ts";

const KEY = ["gateway", "token"];

/** A gateway that watches its configuration has read it anew long before. */
const [TRIES, AFTER_MS] = [50, 200];

/**
 * The gateway's token. Where there is none, one is made, and waited for until the
 * gateway knows it: whoever may write the configuration may have a token.
 *
 * @throws {MiniclawError} where the gateway doesn't take it up.
 */
export async function requireToken(
  address: GatewayAddress,
  context: CommandContext,
): Promise<string> {
  const { config } = await context.loadConfig();
  if (config.gateway.token !== "") return config.gateway.token;
  const token = await setToken(context);
  context.world.stderr.write(`${context.say(texts.madeToken)}\n`);
  for (let tries = 0; tries < TRIES; tries++) {
    // The channel is there as soon as there is a token to get to it with.
    const { channels } = await askGateway(address, context.world);
    if (Object.hasOwn(channels, "web")) return token;
    await delay(AFTER_MS);
  }
  throw new MiniclawError(phrase(texts.tokenNotRead), {
    code: "timeout",
    hint: phrase(texts.restart),
  });
}

async function setToken(
  { home, redactor }: CommandContext,
): Promise<string> {
  await Deno.mkdir(home.state, { recursive: true, mode: 0o700 });
  using _lock = await lockFile(`${home.state}/config.lock`);
  const { tree } = await readConfigFile(home.config);
  const old = valueAt(tree, KEY) ?? "";
  const token = old === "" ? createToken() : String(old);
  redactor.add(token);
  if (old === "") {
    await writeConfigFile(home.config, withValueAt(tree, KEY, token));
  }
  return token;
}
