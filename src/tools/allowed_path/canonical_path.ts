import { forwardSlashes } from "../../base/resolve_path.ts";

/**
 * The real path behind a resolved one. Of what doesn't exist yet the nearest
 * existing folder counts, so that no link on the way there stays unseen.
 * Undefined where a link to nothing is on the way: whoever writes to it would
 * create its target.
 */
export async function canonicalPath(path: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let at = path;; at = parentOf(at)) {
    const real = await realPath(at);
    if (real !== undefined) return [trimmed(real), ...missing].join("/") || "/";
    if (await isLink(at)) return undefined;
    if (parentOf(at) === at) return path; // a drive that isn't there
    missing.unshift(at.slice(at.lastIndexOf("/") + 1));
  }
}

/** The real path of what exists; undefined where there is nothing. */
async function realPath(path: string): Promise<string | undefined> {
  try {
    return forwardSlashes(await Deno.realPath(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await Deno.lstat(path)).isSymlink;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function parentOf(path: string): string {
  const parent = path.slice(0, path.lastIndexOf("/"));
  return parent === "" || parent.endsWith(":") ? `${parent}/` : parent;
}

function trimmed(path: string): string {
  return path.replace(/\/$/, "");
}
