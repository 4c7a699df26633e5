import {
  forwardSlashes,
  isAbsolutePath,
  isWithin,
  resolvePath,
} from "../../base/resolve_path.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import type { Environment } from "../../config/home.ts";
import { backupFolder, ownBackupFolder } from "../../config/backup_folder.ts";
import { replacedFolder } from "../../config/replaced_folder.ts";
import type { ToolContext } from "../tool.ts";
import { partLedOut } from "./allowed_roots.ts";
import type { AllowedFolder } from "./allowed_roots.ts";
import { canonicalPath } from "./canonical_path.ts";
import { SYSTEM_FOLDERS } from "./system_folders.ts";

/** Where tools may work. Real paths, and plain data that can be handed on. */
export interface PathRules {
  /** The workspace, which relative paths start from. */
  workspace: string;
  /** Folders within which everything is allowed that isn't protected. */
  roots: string[];
  /** Folders that stay closed, also inside a root. */
  protectedFolders: string[];
  /** The configuration, closed too, with its temporary and backup files. */
  config: string;
  /** What tells about the person, closed where others read along. Default: none. */
  privatePaths?: string[];
}

/** What the rules are made from. */
export type PathRulesSource = Pick<
  ToolContext,
  "audience" | "home" | "config" | "log"
>;

/** The rules in force. Folders of the configuration that don't exist are passed over. */
export async function pathRules(
  { audience, home, config, log }: PathRulesSource,
  env: Environment = (name) => Deno.env.get(name),
): Promise<PathRules> {
  const workspace = await existing(home.workspace);
  if (workspace === undefined) throw missingWorkspace(home.workspace);
  const folders: AllowedFolder[] = [];
  for (const entry of config.tools.filesystem.allow) {
    const path = expandedRoot(entry, env);
    const real = await existing(path);
    if (real !== undefined) folders.push({ path, real });
    else log.warn(`"tools.filesystem.allow": no absolute folder ${entry}`);
  }
  const parted = await partLedOut(folders, workspace);
  for (const path of parted.ledOut) {
    log.warn(
      `"tools.filesystem.allow": ${path} leads out of another allowed folder; ` +
        "name the folder behind the link",
    );
  }
  const roots = [workspace, ...parted.roots];
  const system = SYSTEM_FOLDERS.filter((folder) =>
    !roots.some((root) => isWithin(root, folder))
  );
  return {
    workspace,
    roots,
    protectedFolders: [
      await protectedPath(home.sessions),
      await protectedPath(home.state),
      await protectedPath(replacedFolder(home)),
      await protectedPath(ownBackupFolder(home)),
      ...await chosenBackupFolder({ home, config, roots, env }),
      ...system,
    ],
    config: await protectedPath(home.config),
    ...(audience === "group" && { privatePaths: await privatePaths(home) }),
  };
}

/** Where backups go, unless one of the roots lies in it: that one stays open. */
async function chosenBackupFolder(
  { home, config, roots, env }: Pick<PathRulesSource, "home" | "config"> & {
    roots: readonly string[];
    env: Environment;
  },
): Promise<string[]> {
  const folder = await protectedPath(backupFolder(home, config, env));
  const isAround = roots.some((root) =>
    root !== folder && isWithin(root, folder)
  );
  return isAround ? [] : [folder];
}

/** A folder of the configuration, where a person may write `~/Documents`. */
export function expandedRoot(
  entry: string,
  env: Environment = (name) => Deno.env.get(name),
): string {
  const home = env("HOME") || env("USERPROFILE") || "";
  return forwardSlashes(entry.replace(/^~(?=\/|\\|$)/, () => home));
}

async function existing(path: string): Promise<string | undefined> {
  if (!isAbsolutePath(path)) return undefined;
  try {
    const real = await Deno.realPath(path);
    return (await Deno.stat(real)).isDirectory
      ? forwardSlashes(real)
      : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    return undefined;
  }
}

/** What of the workspace tells about the person. */
async function privatePaths(
  { workspace, memory }: PathRulesSource["home"],
): Promise<string[]> {
  return [
    await protectedPath(memory),
    await protectedPath(`${workspace}/USER.md`),
  ];
}

async function protectedPath(path: string): Promise<string> {
  return await canonicalPath(resolvePath("/", path)) ?? path;
}

function missingWorkspace(path: string): MiniclawError {
  return new MiniclawError(`Cannot find the workspace ${path}`, {
    code: "workspace",
    hint: "The person can make it with: miniclaw onboard",
  });
}
