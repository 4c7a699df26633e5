import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { version } from "../../config/version.ts";
import { texts } from "../../i18n/en/upgrade.ts";
import type { CommandRun } from "../command.ts";
import { checkRelease } from "./check_release.ts";
import { type Machine, thisMachine } from "./machine.ts";
import { putBack } from "./put_back.ts";
import { takeRelease } from "./take_release.ts";

/** Replaces the program by a newer one, or by the one before. */
export const upgrade: CommandRun = createUpgrade(thisMachine(version));

/** The command on a machine. */
export function createUpgrade(machine: Machine): CommandRun {
  return async ({ switches }, context) => {
    const ways = ["check", "rollback", "downgrade"]
      .filter((name) => switches.has(name));
    if (ways.length > 1) {
      const [one, other] = ways;
      throw new UsageError(phrase(texts.oneOf, { one, other }));
    }
    if (switches.has("check")) return await checkRelease(machine, context);
    const restart = !switches.has("no-restart");
    if (switches.has("rollback")) {
      return await putBack(machine, { context, restart });
    }
    await takeRelease(machine, {
      ...{ context, restart, backup: !switches.has("no-backup") },
      downgrade: switches.has("downgrade"),
    });
  };
}
