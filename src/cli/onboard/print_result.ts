import type { Config } from "../../config/config.ts";
import type { CommandContext } from "../command_context.ts";
import type { SetupResult } from "./write_setup.ts";

/** Tells what was written, what was left alone, and what to type next. */
export function printResult(
  { written, kept }: SetupResult,
  { config, context }: { config: Config; context: CommandContext },
): void {
  const { home } = context;
  const { provider, model } = config.agent;
  const short = (paths: string[]): string =>
    paths.map((path) => withoutRoot(path, home.root)).join(", ");
  const lines = [
    written.length > 0
      ? `miniclaw is set up in ${home.root}`
      : `miniclaw was set up already in ${home.root}; nothing was changed`,
    ...(written.length > 0 ? [`Written: ${short(written)}`] : []),
    ...(kept.length > 0 ? [`Left as it was: ${short(kept)}`] : []),
    provider === "offline"
      ? "Answers from: the offline provider (no model yet)"
      : `Answers from: ${provider}, model ${model}`,
    "Next: miniclaw agent",
  ];
  context.print({
    text: lines.join("\n"),
    json: {
      config: home.config,
      workspace: home.workspace,
      provider,
      model,
      written,
      kept,
    },
  });
}

function withoutRoot(path: string, root: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}
