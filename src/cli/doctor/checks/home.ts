import { pathExists } from "../../../base/path_exists.ts";
import { phrase } from "../../../base/phrase.ts";
import type { Home } from "../../../config/home.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Check, Finding } from "../check.ts";
import { listNames } from "../list_names.ts";

/** The home: whether others on this machine can read what is private in it. */
export const home: Check = {
  name: "home",
  async run({ home, fix }): Promise<Finding> {
    const path = home.root;
    if (!(await pathExists(path))) return fix ? await make(path) : none(path);
    const open = await openToOthers(home);
    const paths = listNames(open.map(({ path }) => path));
    if (open.length === 0) {
      return { kind: "ok", message: phrase(texts.homeClosed, { path }) };
    }
    if (!fix) {
      return {
        kind: "warn",
        message: phrase(texts.homeOpen, { paths }),
        hint: phrase(texts.closeHome),
      };
    }
    for (const { path, isDirectory } of open) {
      await Deno.chmod(path, isDirectory ? 0o700 : 0o600);
    }
    return { kind: "ok", message: phrase(texts.closedNow, { paths }) };
  },
};

async function make(path: string): Promise<Finding> {
  await Deno.mkdir(path, { recursive: true, mode: 0o700 });
  return { kind: "ok", message: phrase(texts.homeMade, { path }) };
}

function none(path: string): Finding {
  return {
    kind: "warn",
    message: phrase(texts.homeMissing, { path }),
    hint: phrase(texts.makeHome),
  };
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
