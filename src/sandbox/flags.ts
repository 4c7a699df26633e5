import { isWithin } from "../base/resolve_path.ts";
import type { Grant } from "./grant.ts";
import { importHosts, workerPermissions } from "./permissions.ts";
import type { WorkerPermissions } from "./permissions.ts";
import { privateRanges } from "./private_ranges.ts";

/** A module to start, and the folder it may load others from. */
export interface Source {
  /** The module's URL. */
  entry: string;
  /** The folder; undefined where the module isn't on this disk. */
  source?: string;
}

/** How a process is confined by flags, and a Worker in it by its permissions. */
export interface Confinement {
  /** For `deno run`. */
  flags: string[];
  /** For the Worker. */
  permissions: WorkerPermissions;
  /** A folder that the Worker gives up reading before its first job. */
  revoke?: string;
}

/**
 * The flags allow what the Worker may do, and the program's own source to be read,
 * since the process loads the Worker's modules; and they deny what a Worker's
 * permissions can't: private addresses, and what is closed within a root.
 */
export function confineByFlags(grant: Grant, from: Source): Confinement {
  const source = from.source === undefined ? [] : [withoutComma(from.source)];
  const basis = [
    "--no-prompt",
    ...list("allow-import", importHosts(from.entry) || []),
  ];
  const permissions = workerPermissions(grant, from.entry);
  if (grant.profile === "files") {
    const files = confineFiles(grant, { source, permissions });
    return { ...files, flags: [...basis, ...files.flags] };
  }
  const own = grant.profile === "exec"
    ? allowRun(grant.programs)
    : ["--allow-net", ...list("deny-net", privateRanges(grant.reachable))];
  return {
    flags: [...basis, ...list("allow-read", source), ...own],
    permissions,
  };
}

/**
 * Beside a deny list only inherited permissions are taken, so the Worker gives up
 * by itself what it inherits too much. A comma can't be written in a flag: where a
 * root has one, the Worker's list stays exact and nothing is denied within.
 */
function confineFiles(
  { roots, closed = [] }: Grant & { profile: "files" },
  { source, permissions }: { source: string[]; permissions: WorkerPermissions },
): Confinement {
  const open = roots.map(withoutComma);
  const allowed = [
    ...list("allow-read", [...source, ...open]),
    ...list("allow-write", open),
  ];
  const shut = closed.filter((path) => !path.includes(","));
  if (shut.length === 0 || roots.some((root) => root.includes(","))) {
    return { flags: allowed, permissions };
  }
  const denied = [...list("deny-read", shut), ...list("deny-write", shut)];
  return {
    flags: [...allowed, ...denied],
    permissions: { ...permissions, read: "inherit", write: "inherit" },
    // To give up a folder is to give up all that hold it.
    revoke: source.find((folder) =>
      !roots.some((one) => isWithin(folder, one))
    ),
  };
}

/** As with roots: where a comma is in a name, the Worker's list alone is exact. */
function allowRun(programs: readonly string[]): string[] {
  return programs.some((path) => path.includes(","))
    ? ["--allow-run"]
    : list("allow-run", programs);
}

/** A flag without a value would stand for everything. */
function list(name: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`--${name}=${values.join()}`] : [];
}

/** The folder itself, or the one above the first name that has a comma. */
function withoutComma(path: string): string {
  const comma = path.indexOf(",");
  return comma < 0 ? path : path.slice(0, path.lastIndexOf("/", comma)) || "/";
}
