import { texts } from "../../i18n/en/upgrade.ts";
import type { CommandContext } from "../command_context.ts";
import { findRelease, type Found, interruptible } from "./find_release.ts";
import type { Machine } from "./machine.ts";

/** Tells which release there is, and changes nothing. */
export async function checkRelease(
  { version: current }: Machine,
  context: CommandContext,
): Promise<void> {
  using network = interruptible(context);
  const { config } = await context.loadConfig();
  const found = await findRelease(current, { ...network, config });
  const { version } = found.release;
  context.print({
    text: describe(found, { current, context }),
    json: { current, version, newer: found.is === "newer" },
  });
}

function describe(
  { release: { version }, is }: Found,
  { current, context: { say } }: { current: string; context: CommandContext },
): string {
  switch (is) {
    case "newer":
      return `${say(texts.available, { current, version })}\n${
        say(texts.toTake)
      }`;
    case "same":
      return say(texts.upToDate, { version });
    case "older":
      return say(texts.ahead, { current, version });
  }
}
