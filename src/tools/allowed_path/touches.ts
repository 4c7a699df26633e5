import { isAbsolutePath, resolvePath } from "../../base/resolve_path.ts";
import type { Touch } from "../tool.ts";

/** Everything that files can hold. */
const EVERYTHING = "workspace";

/**
 * What a call on that path touches. Some disks take `Notes` and `notes` for the
 * same, so it is named in lower case; a path whose place isn't known from its text
 * may be any.
 */
export function pathTouches(path: string, write: boolean): Touch[] {
  const slashed = path.replaceAll("\\", "/");
  const inside = isAbsolutePath(slashed) ? "/" : resolvePath("/", slashed);
  const scope = `${EVERYTHING}${inside}`.toLowerCase().replace(/\/$/, "");
  return [{ scope, write }];
}

/** What a program may touch: everything. */
export function programTouches(): Touch[] {
  return [{ scope: EVERYTHING, write: true }];
}
