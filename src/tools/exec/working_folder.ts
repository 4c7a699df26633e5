import { MiniclawError } from "../../base/miniclaw_error.ts";
import { isWithin } from "../../base/resolve_path.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";
import { findPlace } from "../allowed_path/place.ts";

/** The real path of the folder to run in, which lies in the workspace. */
export async function workingFolder(
  cwd: string,
  rules: PathRules,
): Promise<string> {
  const { path } = await findPlace(cwd, { action: "run in", rules });
  const info = await Deno.lstat(path).catch(() => undefined);
  if (isWithin(path, rules.workspace) && info?.isDirectory) return path;
  throw new MiniclawError(
    `Cannot run in "${cwd}": expected a folder of the workspace`,
    { code: "path", hint: 'Leave "cwd" out to run in the workspace itself' },
  );
}
