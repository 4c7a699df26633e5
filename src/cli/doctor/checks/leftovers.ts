import { findTemporaries } from "../../../base/find_temporaries.ts";
import { phrase } from "../../../base/phrase.ts";
import { sweepTemporaries } from "../../../base/sweep_temporaries.ts";
import type { Home } from "../../../config/home.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Check, Finding } from "../check.ts";
import { listNames } from "../list_names.ts";

/** Leftovers: files that a crash or a full disk left half-written. */
export const leftovers: Check = {
  name: "leftovers",
  async run({ home, world, fix }): Promise<Finding> {
    const folders = writtenFolders(home);
    const now = (): Date => world.now();
    const found = await findTemporaries(folders, { now });
    const names = listNames(found);
    if (found.length === 0) {
      return { kind: "ok", message: phrase(texts.leftoversNone) };
    }
    if (!fix) {
      return {
        kind: "warn",
        message: phrase(texts.leftovers, { names }),
        hint: phrase(texts.removeNotes),
      };
    }
    const removed = listNames(await sweepTemporaries(folders, { now }));
    const message = phrase(texts.leftoversRemoved, { names: removed });
    return { kind: "ok", message };
  },
};

/** Where miniclaw writes files whole. */
function writtenFolders(home: Home): string[] {
  const { root, workspace, memory, sessions, state } = home;
  return [root, workspace, memory, sessions, state, `${state}/journal`];
}
