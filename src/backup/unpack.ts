import type { Receiver } from "./read_backup.ts";
import { CONFIG } from "./member_path.ts";
import type { RestorePlan } from "./restore_plan.ts";
import { writeAll } from "./spool.ts";

/** Writes what a backup holds, each file once and for its owner alone. */
export function unpackInto(
  { staging, config }: RestorePlan,
  open: typeof Deno.open,
): Receiver {
  const stagedOf = (path: string): string =>
    path === CONFIG ? config : `${staging}/${path}`;
  return {
    async begin({ folders }) {
      for (const folder of folders) {
        await Deno.mkdir(`${staging}/${folder}`, { mode: 0o700 });
      }
    },
    async file({ path, mode }, content, changed) {
      using file = await open(stagedOf(path), {
        ...{ write: true, createNew: true },
        mode: parseInt(mode, 8),
      });
      for await (const piece of content) await writeAll(file, piece);
      await file.utime(changed, changed);
      await file.sync();
    },
  };
}
