import { pathExists } from "../base/path_exists.ts";
import type { Home } from "../config/home.ts";
import { replacedFolder } from "../config/replaced_folder.ts";
import { CONFIG, FOLDERS } from "./member_path.ts";

/** A part of a home that changes places with one of the backup. */
export interface Move {
  /** Where it belongs. */
  target: string;
  /** Where that of the backup is unpacked. */
  staged: string;
  /** Where the old one is kept. */
  aside: string;
  /** Whether there is an old one. */
  isOld: boolean;
  /** Whether the backup has such a part. */
  isNew: boolean;
}

/** How a home changes places with a backup. */
export interface RestorePlan {
  /** Where the backup is unpacked. */
  staging: string;
  /** Where the old home's parts are kept. */
  aside: string;
  /** Where the backup's configuration is unpacked. */
  config: string;
  /** The parts. */
  moves: Move[];
}

/** Names everything that a restore touches. */
export async function planRestore(
  home: Home,
  { tops, now }: { tops: ReadonlySet<string>; now: Date },
): Promise<RestorePlan> {
  const id = crypto.randomUUID().slice(0, 8);
  const folder = replacedFolder(home);
  const staging = `${folder}/restore-${id}.tmp`;
  const aside = await freePath(`${folder}/${stamp(now)}`);
  const there = await existingParts(home);
  const moves: Move[] = FOLDERS.map((name) => ({
    target: home[name],
    isOld: there.includes(home[name]),
    staged: `${staging}/${name}`,
    aside: `${aside}/${name}`,
    isNew: tops.has(name),
  }));
  // A configuration elsewhere may lie on another disk: it moves within its folder.
  const isInside = home.config.startsWith(`${home.root}/`);
  const config = {
    target: home.config,
    isOld: there.includes(home.config),
    staged: isInside ? `${staging}/${CONFIG}` : `${home.config}.${id}.tmp`,
    aside: isInside
      ? `${aside}/${CONFIG}`
      : await freePath(`${home.config}.replaced-${stamp(now)}`),
    isNew: tops.has(CONFIG),
  };
  return { staging, aside, config: config.staged, moves: [...moves, config] };
}

/** What of a home is there already. */
export async function existingParts(home: Home): Promise<string[]> {
  const all = [home.config, home.workspace, home.state];
  const there = await Promise.all(all.map(pathExists));
  return all.filter((_, at) => there[at]);
}

/** Such as `20261120T093200Z`. */
function stamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, "");
}

async function freePath(path: string): Promise<string> {
  for (let number = 1;; number++) {
    const free = number > 1 ? `${path}-${number}` : path;
    if (!(await pathExists(free))) return free;
  }
}
