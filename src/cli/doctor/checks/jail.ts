import { type Gap, type Phrase, phrase } from "../../../base/phrase.ts";
import type { ExecConfig } from "../../../config/config.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import { pathRules } from "../../../tools/allowed_path/path_rules.ts";
import { childEnvironment } from "../../../tools/exec/child_environment.ts";
import { tryJail } from "../../../tools/exec/jail/try_jail.ts";
import type { JailTrial } from "../../../tools/exec/jail/try_jail.ts";
import type { Check, CheckContext, Finding } from "../check.ts";
import { howToInstall, systemRelease } from "../how_to_install.ts";

/** The jail around programs: whether it works here, and what holds without it. */
export const jail: Check = {
  name: "jail",
  async run(context): Promise<Finding> {
    const { exec } = context.loaded.config.tools;
    const without = withoutTrial(exec);
    if (without) return without;
    const trial = await tryJail(await programFolders(context));
    return judgeJail(trial, { exec, system: await systemRelease() });
  },
};

/** What a trial of the jail means where it is wanted like that. */
export function judgeJail(
  trial: JailTrial,
  { exec, system }: { exec: ExecConfig; system: string },
): Finding {
  if ("jail" in trial) {
    return trial.jail.limits.prlimit === undefined
      ? {
        kind: "warn",
        message: phrase(texts.jailUnlimited),
        hint: howToInstall("util-linux", system),
      }
      : { kind: "ok", message: phrase(texts.jailHolds) };
  }
  const reason = wordReason(trial.reason);
  const hint = remedy(trial.reason, system);
  return exec.isolation === "bubblewrap"
    ? { kind: "fail", message: phrase(texts.noPrograms, { reason }), hint }
    : { kind: "warn", message: phrase(texts.plainPrograms, { reason }), hint };
}

function withoutTrial({ enabled, isolation }: ExecConfig): Finding | undefined {
  if (!enabled) {
    return { kind: "ok", message: phrase(texts.execOff) };
  }
  if (isolation !== "none") return undefined;
  return {
    kind: "warn",
    message: phrase(texts.jailOff),
    hint: phrase(texts.turnJailOn),
  };
}

/** Where exec looks for programs; before the first start there is no workspace. */
async function programFolders(
  { home, loaded: { config }, log }: CheckContext,
): Promise<string[]> {
  const rules = await pathRules({ home, config, log })
    .catch(() => ({ workspace: home.workspace, roots: [] as string[] }));
  return (await childEnvironment(rules)).folders;
}

/** In the reader's words, except for what bubblewrap itself says. */
function wordReason(reason: string): Gap {
  if (isMissing(reason)) return phrase(texts.bubblewrapMissing);
  return reason.includes("only for Linux")
    ? phrase(texts.bubblewrapLinux)
    : reason;
}

function isMissing(reason: string): boolean {
  return reason.includes("not installed");
}

function remedy(reason: string, system: string): Phrase | undefined {
  if (isMissing(reason)) {
    return howToInstall("bubblewrap", system);
  }
  return /uid map|namespace|not permitted|permission denied/i.test(reason)
    ? phrase(texts.allowNamespaces)
    : undefined;
}
