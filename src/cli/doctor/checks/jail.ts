import type { ExecConfig } from "../../../config/config.ts";
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
        message:
          "programs run in bubblewrap, without limits: prlimit is missing",
        hint: howToInstall("util-linux", system),
      }
      : { kind: "ok", message: "programs run in bubblewrap, within limits" };
  }
  const { reason } = trial;
  const hint = remedy(reason, system);
  return exec.isolation === "bubblewrap"
    ? { kind: "fail", message: `no program runs: ${reason}`, hint }
    : { kind: "warn", message: `only plain programs run: ${reason}`, hint };
}

function withoutTrial({ enabled, isolation }: ExecConfig): Finding | undefined {
  if (!enabled) {
    const message = 'no program runs: "tools.exec.enabled" is false';
    return { kind: "ok", message };
  }
  if (isolation !== "none") return undefined;
  return {
    kind: "warn",
    message: 'programs run without a jail: "tools.exec.isolation" is "none"',
    hint: "Put them into one: miniclaw config set tools.exec.isolation auto",
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

function remedy(reason: string, system: string): string | undefined {
  if (reason.includes("not installed")) {
    return howToInstall("bubblewrap", system);
  }
  return /uid map|namespace|not permitted|permission denied/i.test(reason)
    ? "The system keeps user namespaces from miniclaw: allow them (Ubuntu: " +
      "kernel.apparmor_restrict_unprivileged_userns; a container: its settings)"
    : undefined;
}
