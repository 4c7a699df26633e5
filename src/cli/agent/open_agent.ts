import { isGatewayRunning } from "../../gateway/gateway_lock.ts";
import type { CommandContext } from "../command_context.ts";
import type { OpenedAgent, OpenOptions } from "./answerer.ts";

/**
 * The gateway's agent where one runs for this home, so that one process owns the
 * files; else, and where that one doesn't answer, an agent in this process.
 */
export async function openAgent(
  context: CommandContext,
  options: OpenOptions,
): Promise<OpenedAgent> {
  if (await isGatewayRunning(context.home.state)) {
    const { openRemoteAgent } = await import("./remote/open_remote_agent.ts");
    const remote = await openRemoteAgent(context, options);
    if (remote) return remote;
  }
  const { buildAgent } = await import("./build_agent.ts");
  const built = await buildAgent(context, options);
  if (options.terminal.staysOpen) {
    const { showKept } = await import("./remote/show_kept.ts");
    await showKept(context, options);
  }
  return built;
}
