import type { Home } from "../config/home.ts";

/** Something of a home: what a backup holds, or what it passes over. */
export type Found =
  & {
    /** Its path in the backup. */
    member: string;
    /** Its path on the disk. */
    source: string;
  }
  & ({ kind: "file" | "folder" } | { kind: "other"; why: Passed });

/** Why something isn't in a backup. */
export type Passed = "a link" | "its name is no text";

/** Half-written files, and backups, which would hold one another. */
const TRANSIENT = /\.[0-9a-f]{8}\.tmp$|^miniclaw-backup-[\d-]{17}\.tar\.gz$/;

/** Of the state: locks, caches, and what holds for this machine alone. */
const PASSING =
  /^(locks|gateway\.json|terminal\.json|backups\.json)$|^memory_index\./;

/**
 * What there is to back up, in an order that is safe beside a running gateway:
 * first what says that something is done, then the journal of what is accepted,
 * then what comes of it. So nothing that was accepted is missing; at worst it is
 * answered again.
 */
export async function* listMembers(home: Home): AsyncGenerator<Found> {
  yield* below(home.state, "state", (name) => name !== "journal");
  yield* below(`${home.state}/journal`, "state/journal");
  yield* below(home.workspace, "workspace");
}

async function* below(
  source: string,
  member: string,
  isWanted: (name: string) => boolean = () => true,
): AsyncGenerator<Found> {
  const names = await namesIn(source);
  if (!names) return;
  yield { member, source, kind: "folder" };
  for (const entry of names) {
    const { name } = entry;
    if (TRANSIENT.test(name) || !isWanted(name)) continue;
    if (isPassing(member, name)) continue;
    const found = { member: `${member}/${name}`, source: `${source}/${name}` };
    if (entry.isSymlink) yield { ...found, kind: "other", why: "a link" };
    else if (name.includes("\uFFFD")) {
      yield { ...found, kind: "other", why: "its name is no text" };
    } else if (entry.isDirectory) yield* below(found.source, found.member);
    else if (entry.isFile) yield { ...found, kind: "file" };
    // What else there is, such as a socket, is of this machine's moment.
  }
}

function isPassing(folder: string, name: string): boolean {
  if (folder === "state" && PASSING.test(name)) return true;
  const isState = folder === "state" || folder.startsWith("state/");
  const isTrash = folder.startsWith("state/trash");
  return isState && !isTrash && name.endsWith(".lock");
}

async function namesIn(folder: string): Promise<Deno.DirEntry[] | undefined> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
