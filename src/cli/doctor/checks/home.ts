import { pathExists } from "../../../base/path_exists.ts";
import type { Home } from "../../../config/home.ts";
import type { Check, Finding } from "../check.ts";

/** The home: whether others on this machine can read what is private in it. */
export const home: Check = {
  name: "home",
  async run({ home, fix }): Promise<Finding> {
    if (!(await pathExists(home.root))) {
      if (fix) return await make(home.root);
      return {
        kind: "warn",
        message: `there is no ${home.root} yet`,
        hint: "Make it with: miniclaw onboard",
      };
    }
    const open = await openToOthers(home);
    if (open.length === 0) {
      return { kind: "ok", message: `${home.root} is closed to others` };
    }
    if (!fix) {
      return {
        kind: "warn",
        message: `others on this machine may read ${shortList(open)}`,
        hint: "Close them with: miniclaw doctor --fix",
      };
    }
    for (const { path, isDirectory } of open) {
      await Deno.chmod(path, isDirectory ? 0o700 : 0o600);
    }
    return { kind: "ok", message: `closed to others now: ${shortList(open)}` };
  },
};

async function make(folder: string): Promise<Finding> {
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  return { kind: "ok", message: `made ${folder}` };
}

interface Found {
  path: string;
  isDirectory: boolean;
}

/** What is private and isn't closed: the home, settings, sessions and state. */
async function openToOthers(home: Home): Promise<Found[]> {
  const open: Found[] = [];
  if (Deno.build.os === "windows") return open; // it has no modes
  for (const path of [home.root, home.config]) {
    open.push(...await ownIfOpen(path));
  }
  for (const folder of [home.sessions, home.state]) {
    open.push(...await ownIfOpen(folder), ...await openIn(folder));
  }
  return open;
}

async function openIn(folder: string): Promise<Found[]> {
  const open: Found[] = [];
  try {
    for await (const { name, isDirectory, isSymlink } of Deno.readDir(folder)) {
      if (isSymlink) continue;
      const path = `${folder}/${name}`;
      open.push(...await ownIfOpen(path));
      if (isDirectory) open.push(...await openIn(path));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return open;
}

/** The path in a list, if it is there, is no link, and others have rights to it. */
async function ownIfOpen(path: string): Promise<Found[]> {
  try {
    const { mode, isDirectory, isSymlink } = await Deno.lstat(path);
    const isOpen = !isSymlink && ((mode ?? 0) & 0o077) !== 0;
    return isOpen ? [{ path, isDirectory }] : [];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function shortList(found: readonly Found[]): string {
  const [{ path }] = found;
  return found.length === 1 ? path : `${path} and ${found.length - 1} more`;
}
