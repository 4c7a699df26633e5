import { findHome, type Home } from "../../src/config/home.ts";
import {
  restoreBackup,
  type Restored,
} from "../../src/backup/restore_backup.ts";
import { type Backup, writeBackup } from "../../src/backup/write_backup.ts";

/** What lies in a folder, by path: the mode, and a file's content. */
export type Tree = Record<string, string>;

/** A folder with homes in it, removed at the end. */
export class TestHomes implements AsyncDisposable {
  readonly folder: string;
  readonly archive: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.archive = `${folder}/backup.tar.gz`;
  }

  static async create(): Promise<TestHomes> {
    return new TestHomes(
      await Deno.makeTempDir({ prefix: "miniclaw-backup-" }),
    );
  }

  home(name: string): Home {
    const root = `${this.folder}/${name}`;
    return findHome((key) => key === "MINICLAW_HOME" ? root : undefined);
  }

  /** A home with these files. */
  async write(name: string, files: Record<string, string>): Promise<Home> {
    const home = this.home(name);
    for (const [path, content] of Object.entries(files)) {
      const full = `${home.root}/${path}`;
      const folder = full.slice(0, full.lastIndexOf("/"));
      await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
      await Deno.writeTextFile(full, content, { mode: 0o600 });
    }
    return home;
  }

  backup(
    home: Home,
    options: Partial<Parameters<typeof writeBackup>[0]> = {},
  ): Promise<Backup> {
    const now = new Date("2026-11-20T10:00:00Z");
    const path = this.archive;
    return writeBackup({ home, path, secrets: true, now, ...options });
  }

  async restore(
    home: Home,
    options: Partial<Parameters<typeof restoreBackup>[0]> = {},
  ): Promise<Restored> {
    using archive = await Deno.open(this.archive);
    return await restoreBackup({
      ...{ home, archive, force: false, now: new Date("2026-11-21T10:00:00Z") },
      lockHome: () => Promise.resolve({ [Symbol.dispose]: () => {} }),
      ...options,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }
}

/** All of a folder; empty where there is none. */
export async function treeOf(folder: string): Promise<Tree> {
  const tree: Tree = {};
  const visit = async (path: string): Promise<void> => {
    for await (const { name, isDirectory } of Deno.readDir(folder + path)) {
      const below = `${path}/${name}`;
      const { mode } = await Deno.lstat(folder + below);
      const shown = ((mode ?? 0) & 0o777).toString(8);
      if (isDirectory) {
        tree[`${below}/`] = shown;
        await visit(below);
      } else {tree[below] = `${shown} ${await Deno.readTextFile(
          folder + below,
        )}`;}
    }
  };
  await visit("").catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  return tree;
}
