import { texts } from "../../i18n/en/cron.ts";
import type { CommandContext } from "../command_context.ts";
import { nudgeGateway } from "../nudge_gateway.ts";

/** Tells the gateway that the jobs changed, or the person that there is none. */
export async function tellGateway(
  { home, world, say }: CommandContext,
): Promise<void> {
  if (await nudgeGateway(home) === "told") return;
  world.stderr.write(`${say(texts.needsGateway)}\n`);
}
