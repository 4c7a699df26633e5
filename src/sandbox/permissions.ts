import type { Grant } from "./grant.ts";

/** Permissions of a Worker, every one of them named: what is left out is inherited. */
export type WorkerPermissions = Record<
  "read" | "write" | "net" | "run" | "env" | "sys" | "ffi" | "import",
  string[] | boolean | "inherit"
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
  const basis = { ...NOTHING, import: importHosts(entry) };
  switch (grant.profile) {
    case "files":
      return { ...basis, read: [...grant.roots], write: [...grant.roots] };
    case "web":
      return { ...basis, net: true };
    case "exec":
      return { ...basis, run: [...grant.programs] };
  }
}

/** The hosts that a module's own imports come from; false: they are on this disk. */
export function importHosts(entry: string): string[] | false {
  return /^https?:/.test(entry) && [new URL(entry).host];
}
