import type { Grant } from "./grant.ts";
import { workerPermissions } from "./permissions.ts";
import { confineByFlags } from "./flags.ts";
import type { Source } from "./flags.ts";
import { CONFINED } from "./role.ts";
import type { WatchSetup } from "./watch.ts";

/** How this program can start itself. */
export type Launch =
  /** Deno runs the entry module, with flags of our own and its folder to read. */
  | ({ kind: "deno" } & Source)
  /** A compiled program has its flags within it: the Worker alone is confined. */
  | { kind: "binary"; entry: string; args: readonly string[] };

/** The memory a confined process may use, and of it the heap of JavaScript. */
export const MEMORY_MB = 256;
const HEAP_MB = 128;

/** What Deno needs of the environment; no job can read it. */
const VARIABLES = [
  ...["HOME", "USERPROFILE", "LOCALAPPDATA", "SystemRoot", "TEMP"],
  ...["XDG_CACHE_HOME", "DENO_DIR", "DENO_CERT", "DENO_TLS_CA_STORE"],
];

/**
 * How the running program starts its confined processes: Deno by a module of it, a
 * compiled program by the one that it begins with.
 */
export function ownLaunch(entry: string): Launch {
  const main = Deno.mainModule;
  return Deno.build.standalone
    ? { kind: "binary", entry: main, args: [] }
    : { kind: "deno", entry, source: sourceFolder(entry, main) };
}

/** The arguments with which Deno, or the compiled program, becomes a confined process. */
export function launchArguments(launch: Launch, grant: Grant): string[] {
  const { entry } = launch;
  const memoryBytes = MEMORY_MB * 1024 * 1024;
  const become = (setup: Omit<WatchSetup, "memoryBytes">): string[] => [
    CONFINED,
    JSON.stringify({ ...setup, memoryBytes }),
  ];
  if (launch.kind === "binary") {
    const permissions = workerPermissions(grant, entry);
    return [...launch.args, ...become({ permissions })];
  }
  const { flags, ...setup } = confineByFlags(grant, launch);
  return [
    ...["run", "--quiet", "--cached-only", "--unstable-worker-options"],
    `--v8-flags=--max-old-space-size=${HEAP_MB}`,
    ...[...flags, entry, ...become(setup)],
  ];
}

/** The environment of a confined process: no key and no token among it. */
export function launchEnvironment(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of VARIABLES) {
    const value = Deno.env.get(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/**
 * The folder on this disk that the entry finds its modules in: the main module's, or
 * that above `src` where another program, such as a test, has loaded this one. What
 * comes from elsewhere needs none.
 */
function sourceFolder(entry: string, main: string): string | undefined {
  if (!entry.startsWith("file:")) return undefined;
  const { href } = new URL(".", main);
  const base = entry.startsWith(href) ? href : entry.replace(/\/src\/.*$/, "/");
  const path = decodeURIComponent(new URL(".", base).pathname);
  const folder = path.length > 1 ? path.replace(/\/$/, "") : path;
  return Deno.build.os === "windows" ? folder.slice(1) : folder;
}
