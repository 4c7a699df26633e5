import { forwardSlashes, resolvePath } from "../base/resolve_path.ts";
import type { Config } from "./config.ts";
import type { Environment, Home } from "./home.ts";

/** Where backups go that nobody named a place for. It is closed to tools. */
export function backupFolder(
  home: Pick<Home, "root">,
  { backup: { folder } }: Pick<Config, "backup">,
  env: Environment = (name) => Deno.env.get(name),
): string {
  if (folder === "") return ownBackupFolder(home);
  const person = env("HOME") || env("USERPROFILE") || "";
  const path = folder.replace(/^~(?=\/|\\)/, () => person);
  return resolvePath("/", forwardSlashes(path));
}

/** The one in the home. */
export function ownBackupFolder({ root }: Pick<Home, "root">): string {
  return `${root}/backups`;
}
