import { describeError } from "../../base/describe_error.ts";
import { ReportedError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import type { CommandRun } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import type { Check, NamedFinding } from "./check.ts";
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

/** Without a configuration that can be read there is nothing else to look at. */
async function examine(
  checks: readonly Check[],
  { context, fix }: { context: CommandContext; fix: boolean },
): Promise<NamedFinding[]> {
  const { world, home, log } = context;
  const loaded = await load(context);
  if ("kind" in loaded) return [loaded];
  const told = { world, home, log, loaded, fix };
  if (!fix) return await Promise.all(checks.map((one) => runCheck(one, told)));
  const findings: NamedFinding[] = [];
  // In order: what one repairs another one looks at.
  for (const check of checks) findings.push(await runCheck(check, told));
  return findings;
}

async function load(
  context: CommandContext,
): Promise<LoadedConfig | NamedFinding> {
  try {
    return await context.loadConfig();
  } catch (error) {
    const { message, hint } = describeError(error);
    return { name: "config", kind: "fail", message, hint };
  }
}

function line({ name, kind, message, hint }: NamedFinding): string {
  const text = hint === undefined ? message : `${message}. ${hint}`;
  const oneLine = text.replace(/\s*\n\s*/g, " ");
  return `${kind.padEnd(4)}  ${name.padEnd(11)}  ${oneLine}`;
}
