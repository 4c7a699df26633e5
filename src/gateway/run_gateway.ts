import { aborted } from "../base/aborted.ts";
import { sweepTemporaries } from "../base/sweep_temporaries.ts";
import { createWorkspace } from "../workspace/create_workspace.ts";
import { Gateway } from "./gateway.ts";
import { lockGateway } from "./gateway_lock.ts";
import type { GatewayOptions } from "./gateway_options.ts";

/**
 * Runs the gateway of a home until the signal, then ends it in order: what runs is
 * finished or parked, and nothing that was taken is lost.
 *
 * @throws {MiniclawError} where one runs for this home already, or the
 * configuration can't be used
 */
export async function runGateway(
  options: GatewayOptions,
  stop: AbortSignal,
): Promise<void> {
  using _lock = await lockGateway(options.home.state);
  await createWorkspace(options.home);
  const { root, state, memory, sessions } = options.home;
  await sweepTemporaries([root, state, memory, sessions]);
  const gateway = await Gateway.open(options);
  try {
    await gateway.start();
    await aborted(stop);
  } finally {
    await gateway.stop();
  }
}
