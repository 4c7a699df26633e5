import type { Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";

/**
 * A gateway that isn't the first: that one compiles the whole program and writes
 * what Deno keeps of it, which a later start reads.
 */
export async function startWarmGateway(
  program: Program,
): Promise<RunningGateway> {
  {
    await using first = await RunningGateway.start(program);
    await first.end();
  }
  return await RunningGateway.start(program);
}
