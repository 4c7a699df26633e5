import {
  forwardSlashes,
  isAbsolutePath,
  isWithin,
} from "../../base/resolve_path.ts";
import type { Environment } from "../../config/home.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";

/** All that a program is told of the world. */
export interface ChildEnvironment {
  /** The folders where programs are looked for. */
  folders: string[];
  /** The environment's variables. */
  variables: Record<string, string>;
}

const ON_WINDOWS = Deno.build.os === "windows";

/**
 * The environment of a program: PATH, LANG and a HOME that is the workspace. Left
 * out of PATH are relative folders and those where a tool could have put a
 * program itself.
 */
export async function childEnvironment(
  { workspace, roots }: Pick<PathRules, "workspace" | "roots">,
  env: Environment = (name) => Deno.env.get(name),
): Promise<ChildEnvironment> {
  const separator = ON_WINDOWS ? ";" : ":";
  const folders: string[] = [];
  const path = env("PATH") || "/usr/local/bin:/usr/bin:/bin";
  for (const folder of path.split(separator).map(forwardSlashes)) {
    if (!isAbsolutePath(folder)) continue;
    const real = await Deno.realPath(folder).then(forwardSlashes, () => "");
    // Who allowed the whole disk to be written didn't mean to forbid its programs.
    const writable = roots.some((root) => root !== "/" && isWithin(real, root));
    if (real !== "" && !writable) folders.push(folder);
  }
  const variables: Record<string, string> = {
    PATH: folders.join(separator),
    LANG: env("LANG") || "C.UTF-8",
    HOME: workspace,
  };
  const systemRoot = ON_WINDOWS && env("SystemRoot");
  if (systemRoot) variables.SystemRoot = systemRoot;
  return { folders, variables };
}
