import type { CommandContext } from "../command_context.ts";
import { nudgeGateway } from "../nudge_gateway.ts";

/** Tells the gateway that the jobs changed, or the person that there is none. */
export async function tellGateway(
  { home, world }: CommandContext,
): Promise<void> {
  if (await nudgeGateway(home) === "told") return;
  world.stderr.write("Jobs fire only while `miniclaw gateway` runs\n");
}
