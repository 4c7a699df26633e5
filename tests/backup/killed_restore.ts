// Restores a backup over a home, and kills itself at one of its renames.
import { restoreBackup } from "../../src/backup/restore_backup.ts";
import { findHome } from "../../src/config/home.ts";

const [root, path, when, moment] = Deno.args;
const home = findHome((name) => name === "MINICLAW_HOME" ? root : undefined);
let renames = 0;
const die = (): void => Deno.kill(Deno.pid, "SIGKILL");
using archive = await Deno.open(path);
await restoreBackup({
  ...{ home, archive, force: true, now: new Date("2026-11-21T10:00:00Z") },
  lockHome: () => Promise.resolve({ [Symbol.dispose]: () => {} }),
  disk: {
    open: async (path, options) => {
      if (when === "open" && ++renames === Number(moment)) die();
      return await Deno.open(path, options);
    },
    rename: async (from, to) => {
      const isNow = when !== "open" && ++renames === Number(moment);
      if (isNow && when === "before") die();
      await Deno.rename(from, to);
      if (isNow) die();
    },
  },
});
