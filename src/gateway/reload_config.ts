import { describeError } from "../i18n/describe_error.ts";
import type { GatewayOptions } from "./gateway_options.ts";
import type { GatewayParts } from "./gateway_parts.ts";
import { needsRestart } from "./needs_restart.ts";

/** Reads the configuration anew; where it can't be used the old one holds. */
export async function reloadConfig(
  gateway: GatewayParts,
  { log, loadConfig }: Pick<GatewayOptions, "log" | "loadConfig">,
): Promise<void> {
  const { live, board } = gateway;
  const before = live.config;
  try {
    const loaded = await loadConfig();
    const after = loaded.config;
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await live.load(loaded);
    board.reload();
    await gateway.reloadServices();
    const waiting = needsRestart(before, after).join(", ");
    const rest = waiting && `; a restart is needed for ${waiting}`;
    log.info(`The configuration was read anew${rest}`);
  } catch (error) {
    const { message, hint } = describeError(error);
    const why = hint ? `${message}. ${hint}` : message;
    log.error(`The configuration stays as it was: ${why}`);
  }
}
