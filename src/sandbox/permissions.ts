import type { Grant } from "./grant.ts";
import { privateRanges } from "./private_ranges.ts";

/** Permissions of a Worker, every one of them named: what is left out is inherited. */
export type WorkerPermissions = Required<
  Record<
    "read" | "write" | "net" | "run" | "env" | "sys" | "ffi" | "import",
    string[] | boolean
  >
>;

const NOTHING: WorkerPermissions = {
  read: false,
  write: false,
  net: false,
  run: false,
  env: false,
  sys: false,
  ffi: false,
  import: false,
};

/**
 * The permissions of the Worker in which jobs run. Its own modules are loaded
 * with them too: where they come from another host, that host is named.
 */
export function workerPermissions(
  grant: Grant,
  entry: string,
): WorkerPermissions {
  const host = /^https?:/.test(entry) && [new URL(entry).host];
  const basis = { ...NOTHING, import: host };
  switch (grant.profile) {
    case "files":
      return { ...basis, read: [...grant.roots], write: [...grant.roots] };
    case "web":
      return { ...basis, net: true };
    case "exec":
      return { ...basis, run: [...grant.programs] };
  }
}

/**
 * The flags of the process around that Worker. They allow the same, and the
 * program's own source to be read, since a Worker's modules are loaded by the
 * process; and they deny what a Worker's permissions can't: private addresses.
 */
export function denoFlags(
  grant: Grant,
  { entry, source }: { entry: string; source?: string },
): string[] {
  const { import: host } = workerPermissions(grant, entry);
  return [
    "--no-prompt",
    ...allow("import", host === false ? [] : host as string[]),
    ...processFlags(grant, source === undefined ? [] : [withoutComma(source)]),
  ];
}

function processFlags(grant: Grant, source: string[]): string[] {
  switch (grant.profile) {
    case "files": {
      const roots = grant.roots.map(withoutComma);
      return [
        ...allow("read", [...source, ...roots]),
        ...allow("write", roots),
      ];
    }
    case "web":
      return [
        ...allow("read", source),
        "--allow-net",
        `--deny-net=${privateRanges(grant.reachable).join()}`,
      ];
    case "exec":
      return [...allow("read", source), ...allow("run", grant.programs)];
  }
}

/** A flag without a value would allow everything. */
function allow(name: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`--allow-${name}=${values.join()}`] : [];
}

/**
 * A comma parts the values of a flag and can't be escaped: the folder above is
 * named instead. The Worker's permissions, which are a list, stay exact.
 */
function withoutComma(path: string): string {
  const comma = path.indexOf(",");
  return comma < 0 ? path : path.slice(0, path.lastIndexOf("/", comma)) || "/";
}
