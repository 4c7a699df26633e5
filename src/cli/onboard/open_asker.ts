import { stripControl } from "../../base/strip_control.ts";
import type { CommandContext } from "../command_context.ts";
import type { Asker } from "./asker.ts";

/**
 * The asker for this terminal: with frames and colours, or in plain lines where
 * `NO_COLOR` is set or the terminal can't move its cursor. Both speak on stderr.
 */
export async function openAsker(
  { world, redactor, say }: CommandContext,
  signal: AbortSignal,
): Promise<Asker> {
  const clean = (text: string): string => stripControl(redactor.redact(text));
  if (world.env("NO_COLOR") || world.env("TERM") === "dumb") {
    const { PlainAsker } = await import("./plain_asker.ts");
    const { readLine } = await import("./read_line.ts");
    const terminal = {
      write: (text: string) => world.stderr.write(text),
      readLine: () => readLine(signal),
      readHidden: (prompt: string) => world.readHidden(prompt),
      clean,
    };
    return new PlainAsker(terminal, say);
  }
  const { ClackAsker } = await import("./clack_asker.ts");
  const { stdin, stderr } = await import("node:process");
  return new ClackAsker({ input: stdin, output: stderr, signal, clean }, say);
}
