import { ReportedError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { defaultConfig } from "../../config/default_config.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import type { CommandRun } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import type { Check, CheckContext, NamedFinding } from "./check.ts";
import { checks } from "./checks.ts";
import { runCheck } from "./run_check.ts";

/** Runs every check side by side and prints one line each. */
export const doctor: CommandRun = createDoctor(checks);

/** The command for a list of checks. */
export function createDoctor(checks: readonly Check[]): CommandRun {
  return async ({ switches }, context) => {
    const fix = switches.has("fix");
    report(await examine(checks, { context, fix }), context);
  };
}

function report(
  findings: readonly NamedFinding[],
  context: CommandContext,
): void {
  const failed = findings.filter(({ kind }) => kind === "fail").length;
  context.print({
    text: stripControl(findings.map(line).join("\n")),
    json: { ok: failed === 0, checks: findings },
  });
  if (failed === 0) return;
  context.world.stderr.write(`${failed} of ${findings.length} checks fail\n`);
  throw new ReportedError("Some checks fail");
}

async function examine(
  checks: readonly Check[],
  { context, fix }: { context: CommandContext; fix: boolean },
): Promise<NamedFinding[]> {
  const { world, home, log } = context;
  const told = { world, home, log, fix, ...await load(context) };
  if (!fix) return await Promise.all(checks.map((one) => runCheck(one, told)));
  const findings: NamedFinding[] = [];
  // In order: what one repairs another one looks at.
  for (const check of checks) findings.push(await runCheck(check, told));
  return findings;
}

/** Where the configuration can't be read, the defaults serve what needs none. */
async function load(
  context: CommandContext,
): Promise<Pick<CheckContext, "loaded" | "configError">> {
  try {
    return { loaded: await context.loadConfig() };
  } catch (configError) {
    return { loaded: defaults, configError };
  }
}

const defaults: LoadedConfig = {
  ...{ config: defaultConfig, file: {}, exists: true, isSetUp: false },
  ...{ warnings: [], secrets: [] },
};

function line({ name, kind, message, hint }: NamedFinding): string {
  const text = hint === undefined ? message : `${message}. ${hint}`;
  const oneLine = text.replace(/\s*\n\s*/g, " ");
  return `${kind.padEnd(4)}  ${name.padEnd(11)}  ${oneLine}`;
}
