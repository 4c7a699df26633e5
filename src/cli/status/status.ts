import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { askGateway } from "./ask_gateway.ts";
import { formatStatus } from "./format_status.ts";
import { gatewayAddress } from "./gateway_address.ts";

/** Prints what the running gateway says about itself, and what this run took. */
export async function status(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const start_ms = performance.now();
  const address = await gatewayAddress(context);
  const asked = performance.now();
  const gateway = await askGateway(address, context.world);
  const process = {
    rss_bytes: Deno.memoryUsage().rss,
    start_ms,
    answer_ms: performance.now() - asked,
  };
  context.print({
    text: formatStatus({ address, gateway, process }, context),
    json: { gateway, process },
  });
}
