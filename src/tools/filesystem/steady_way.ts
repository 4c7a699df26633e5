import { delay } from "../../base/delay.ts";
import { isWithin } from "../../base/resolve_path.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";
import {
  changedMeanwhile,
  isChangedMeanwhile,
  verifyReal,
} from "./verify_opened.ts";

/** Milliseconds of rest after which a change is sure to leave another time. */
const REST = 25;

/** How often it is tried while others work in the same folders. */
const MOST_TRIES = 5;

/** The way to a folder that was real when it was taken. */
export interface Way {
  /** Throws where a folder on the way was swapped, even if it is back by now. */
  verify(): Promise<void>;
}

/**
 * Does some work in a folder of a root and makes sure that all the while the way
 * there led through no link. Without `openat` each path is walked anew: a folder
 * swapped for a link and back would else go unseen. The folder that holds it tells:
 * its time changes whenever something in it is renamed.
 */
export async function onSteadyWay<Result>(
  folder: string,
  rules: PathRules,
  work: (way: Way) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1;; tries++) {
    try {
      const way = await takeWay(holdersOf(folder, rules));
      await verifyReal(folder);
      const result = await work(way);
      await way.verify();
      return result;
    } catch (error) {
      if (tries === MOST_TRIES || !isChangedMeanwhile(error)) throw error;
    }
  }
}

async function takeWay(holders: readonly string[]): Promise<Way> {
  const before = await states(holders);
  const latest = Math.max(0, ...before.map(({ changed }) => changed));
  const rest = latest + REST - Date.now();
  if (rest > 0 && rest <= REST) await delay(rest);
  const taken = JSON.stringify(before);
  return {
    async verify(): Promise<void> {
      if (JSON.stringify(await states(holders)) !== taken) {
        throw changedMeanwhile();
      }
    },
  };
}

/** The folders from the root down in which a step of the way lies. */
function holdersOf(folder: string, { roots }: PathRules): string[] {
  const root = roots.filter((root) => isWithin(folder, root))
    .sort((a, b) => b.length - a.length)[0];
  const holders: string[] = [];
  let at = folder;
  while (root !== undefined && at.length > root.length) {
    at = folderOf(at);
    // The root may be a drive, which ends with a slash.
    holders.push(at.length < root.length ? root : at);
  }
  return holders;
}

/** The folder that holds what has that path. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

interface State {
  changed: number;
  identity: (number | boolean | undefined)[];
}

function states(folders: readonly string[]): Promise<State[]> {
  return Promise.all(folders.map(async (folder) => {
    const { dev, ino, mtime, ctime, isDirectory } = await Deno.lstat(folder);
    return {
      changed: mtime?.getTime() ?? 0,
      identity: [dev, ino ?? 0, ctime?.getTime(), isDirectory],
    };
  }));
}
