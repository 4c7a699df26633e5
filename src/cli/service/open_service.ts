import type { CommandContext } from "../command_context.ts";
import { createUnit } from "./create_unit.ts";
import { gatewayCommandLine, thisProcess } from "./gateway_command_line.ts";
import { requireSystemd } from "./require_systemd.ts";
import { UNIT, unitFolder } from "./unit_path.ts";

/** What the commands of the service begin with. */
export interface OpenService {
  /** The folder of the person's units. */
  folder: string;
  /** Where the unit lies. */
  path: string;
  /** What it should hold. */
  unit: string;
}

/**
 * Finds the unit's place and content.
 *
 * @throws {MiniclawError} on any system but Linux
 */
export async function openService(
  { world: { env }, home }: CommandContext,
): Promise<OpenService> {
  const started = thisProcess();
  requireSystemd(Deno.build.os, gatewayCommandLine(started));
  const folder = unitFolder(env);
  const unit = await createUnit({ env, home, started });
  return { folder, path: `${folder}/${UNIT}`, unit };
}
