import { isWithin, resolvePath } from "../../../base/resolve_path.ts";
import type { PathRules } from "../../allowed_path/path_rules.ts";
import type { Jail } from "./jail.ts";
import type { Mount } from "./mount.ts";

/** How many links may follow one another, as on Linux. */
const MOST_LINKS = 40;

/** Whether a path is there in the jail: what was mounted deepest decides. */
export function isSeen(path: string, mounts: readonly Mount[]): boolean {
  const [over] = mounts.filter((mount) => isWithin(path, mount.path))
    .toSorted((a, b) => b.path.length - a.path.length);
  return over !== undefined && over.kind !== "hidden";
}

/** Whether a path is there in the jail with every link on the way to its end. */
export async function leadsSomewhere(
  path: string,
  mounts: readonly Mount[],
): Promise<boolean> {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const link = await firstLink(at);
    if (link === undefined) return isSeen(at, mounts);
    if (!isSeen(link, mounts)) return false;
    const folder = link.slice(0, link.lastIndexOf("/")) || "/";
    const target = resolvePath(folder, await Deno.readLink(link));
    at = `${target}${at.slice(link.length)}`;
  }
  return false;
}

/** Those of some folders that are there in the jail, whatever runs in it. */
export async function seenFolders(
  folders: readonly string[],
  { jail, rules }: { jail: Jail; rules: Pick<PathRules, "roots"> },
): Promise<string[]> {
  const shared = rules.roots.map((path): Mount => ({ kind: "writable", path }));
  const mounts = [...jail.system, ...shared];
  const found: string[] = [];
  for (const folder of folders) {
    if (await leadsSomewhere(folder, mounts)) found.push(folder);
  }
  return found;
}

async function firstLink(path: string): Promise<string | undefined> {
  const steps = path.split("/");
  for (let end = 2; end <= steps.length; end++) {
    const part = steps.slice(0, end).join("/");
    const info = await Deno.lstat(part).catch(() => undefined);
    if (info?.isSymlink) return part;
  }
  return undefined;
}
