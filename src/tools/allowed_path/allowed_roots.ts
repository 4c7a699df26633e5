import { isWithin } from "../../base/resolve_path.ts";

/** A folder of the configuration. */
export interface AllowedFolder {
  /** Its path, without a link resolved. */
  path: string;
  /** Its real path. */
  real: string;
}

/**
 * Parts the folders that may be worked in from those that stand in another one and
 * lead out of it: whoever may write there, a program too, could have made that
 * link.
 */
export async function partLedOut(
  folders: readonly AllowedFolder[],
  workspace: string,
): Promise<{ roots: string[]; ledOut: string[] }> {
  const roots: string[] = [];
  const ledOut: string[] = [];
  for (const folder of folders) {
    const others = [
      workspace,
      ...folders.filter((one) => one !== folder).map(({ real }) => real),
    ];
    if (await leadsOut(folder, others)) ledOut.push(folder.path);
    else roots.push(folder.real);
  }
  return { roots, ledOut };
}

async function leadsOut(
  { path, real }: AllowedFolder,
  others: readonly string[],
): Promise<boolean> {
  const left = others.filter((other) => !isWithin(real, other));
  for (let at = parentOf(path); at !== "/"; at = parentOf(at)) {
    const step = await Deno.realPath(at).catch(() => at);
    if (left.some((other) => isWithin(step, other))) return true;
  }
  return false;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}
