import { texts } from "../../i18n/en/web_link.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { askGateway } from "../status/ask_gateway.ts";
import { gatewayAddress } from "../status/gateway_address.ts";
import { askLoginLink } from "./ask_login_link.ts";
import { browserCommand, openBrowser } from "./open_browser.ts";
import { requireToken } from "./require_token.ts";

/** Prints a link that logs in once, and opens it where there is a desktop. */
export async function web(
  { switches }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { world, options, say } = context;
  const address = await gatewayAddress(context);
  await askGateway(address, world); // says best what is wrong there
  const token = await requireToken(address, context);
  const { url, expires_at } = await askLoginLink(address, { token, world });
  const command = switches.has("no-open") || options.format === "json"
    ? undefined
    : browserCommand(url, world.env);
  const opened = command !== undefined && openBrowser(command);
  context.print({ text: url, json: { url, expires_at } });
  if (options.format === "json") return;
  world.stderr.write(`${say(opened ? texts.opened : texts.openIt)}\n`);
}
