import type { Config } from "../../config/config.ts";
import { texts } from "../../i18n/en/onboard_summary.ts";
import type { CommandContext } from "../command_context.ts";
import type { SetupResult } from "./write_setup.ts";

/** Tells what was written, what was left alone, and what to type next. */
export function printResult(
  { written, kept }: SetupResult,
  { config, context }: { config: Config; context: CommandContext },
): void {
  const { home: { root, config: path, workspace }, say } = context;
  const { provider, model } = config.agent;
  const short = (paths: string[]): string =>
    paths.map((path) => withoutRoot(path, root)).join(", ");
  const lines = [
    written.length > 0
      ? say(texts.isSetUp, { home: root })
      : say(texts.wasSetUp, { home: root }),
    ...(written.length > 0
      ? [say(texts.written, { paths: short(written) })]
      : []),
    ...(kept.length > 0 ? [say(texts.kept, { paths: short(kept) })] : []),
    provider === "offline"
      ? say(texts.fromOffline)
      : say(texts.fromSource, { provider, model }),
    say(texts.next, { command: "miniclaw agent" }),
  ];
  context.print({
    text: lines.join("\n"),
    json: { config: path, workspace, provider, model, written, kept },
  });
}

function withoutRoot(path: string, root: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}
