import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openService } from "./open_service.ts";

/** Prints the unit and changes nothing. */
export async function print(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { path, unit } = await openService(context);
  context.print({ text: unit, json: { path, unit }, asIs: true });
}
