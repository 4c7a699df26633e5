import type { Manifest } from "../../backup/manifest.ts";
import type { Say } from "../../base/say.ts";
import { texts } from "../../i18n/en/backup.ts";

/** What a backup holds, such as `config.json, 12 files of the workspace`. */
export function describeContent({ files }: Manifest, say: Say): string {
  const count = (top: string): number =>
    files.filter(({ path }) => path.startsWith(`${top}/`)).length;
  return [
    ...(files.some(({ path }) => path === "config.json")
      ? ["config.json"]
      : []),
    say(texts.workspaceFiles, { count: count("workspace") }),
    say(texts.stateFiles, { count: count("state") }),
  ].join(", ");
}
