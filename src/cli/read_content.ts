import { UsageError } from "../base/miniclaw_error.ts";
import type { CommandContext } from "./command_context.ts";

/** The text of `-c`: the value itself, or standard input for `-`. */
export async function readContent(
  value: string | undefined,
  { world }: CommandContext,
): Promise<string> {
  if (value === undefined) {
    throw new UsageError(
      'Cannot write: expected "--content TEXT", got nothing',
      {
        hint: "Give the text with -c, or -c - to read standard input",
      },
    );
  }
  return value === "-" ? await world.readStdin() : value;
}
