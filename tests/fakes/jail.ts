import { childEnvironment } from "../../src/tools/exec/child_environment.ts";
import type { Jail } from "../../src/tools/exec/jail/jail.ts";
import { tryJail } from "../../src/tools/exec/jail/try_jail.ts";

const { folders } = await childEnvironment({ workspace: "/", roots: [] });
const trial = await tryJail(folders);

/** The jail of this machine; undefined where none works. */
export const jail: Jail | undefined = "jail" in trial ? trial.jail : undefined;

/** Whether tests that need a jail are left out. */
export const ignoreWithoutJail: boolean = jail === undefined;

if ("reason" in trial) {
  // deno-lint-ignore no-console -- said aloud: these tests don't pass, they don't run
  console.warn(`\nTHE JAIL IS NOT TESTED HERE: ${trial.reason}\n`);
}
