import { ReportedError } from "../../base/miniclaw_error.ts";
import { inLanguage } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { defaultConfig } from "../../config/default_config.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import { texts } from "../../i18n/en/doctor.ts";
import type { CommandRun } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import type { Check, CheckContext, NamedFinding } from "./check.ts";
import { checks } from "./checks.ts";
import { OtherClocks } from "./other_clocks.ts";
import { runCheck } from "./run_check.ts";

/** Runs every check side by side and prints one line each. */
export const doctor: CommandRun = createDoctor(checks);

/** The command for a list of checks; those that heed the others come last. */
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
  const { length: total } = findings;
  const count = findings.filter(({ kind }) => kind === "fail").length;
  const lines = findings.map((finding) => lineOf(finding, context));
  context.print({
    text: stripControl(lines.join("\n")),
    json: { ok: count === 0, checks: findings },
  });
  if (count === 0) return;
  const summary = context.say(texts.someFail, { count, total });
  context.world.stderr.write(`${summary}\n`);
  throw new ReportedError("Some checks fail");
}

async function examine(
  checks: readonly Check[],
  { context, fix }: { context: CommandContext; fix: boolean },
): Promise<NamedFinding[]> {
  const { home, log } = context;
  const clocks = new OtherClocks();
  const world = { ...context.world, fetch: clocks.listen(context.world) };
  const told = { world, home, log, fix, clocks, ...await load(context) };
  const run = (check: Check): Promise<NamedFinding> => runCheck(check, told);
  const [last, first] = [true, false].map((late) =>
    checks.filter(({ heedsOthers = false }) => heedsOthers === late)
  );
  // In order where something is repaired: what one repairs another one looks at.
  const findings = fix
    ? await Array.fromAsync(first, run)
    : await Promise.all(first.map(run));
  return [...findings, ...await Promise.all(last.map(run))];
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

function lineOf(
  { name, kind, message, hint }: NamedFinding,
  { language }: CommandContext,
): string {
  const sentences = hint === undefined ? [message] : [message, hint];
  const text = sentences.map((one) => inLanguage(one, language)).join(". ");
  const oneLine = text.replace(/\s*\n\s*/g, " ");
  return `${kind.padEnd(4)}  ${name.padEnd(11)}  ${oneLine}`;
}
