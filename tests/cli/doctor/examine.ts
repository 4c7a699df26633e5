import { ok } from "node:assert/strict";
import { ReportedError } from "../../../src/base/miniclaw_error.ts";
import type { Check, NamedFinding } from "../../../src/cli/doctor/check.ts";
import { checks } from "../../../src/cli/doctor/checks.ts";
import { createDoctor } from "../../../src/cli/doctor/doctor.ts";
import { OtherClocks } from "../../../src/cli/doctor/other_clocks.ts";
import { runCheck } from "../../../src/cli/doctor/run_check.ts";
import { createWorkspace } from "../../../src/workspace/create_workspace.ts";
import { type TestContext, testContext } from "../../fakes/command_context.ts";

/** What a program is told about a check. */
export interface Told {
  name: string;
  kind: "ok" | "warn" | "fail";
  message: string;
  hint?: string;
}

/** What the doctor said. */
export interface Examined {
  findings: Record<string, Told>;
  failed: boolean;
  stdout: string;
}

/** A home, and how it is looked at. */
export interface Case {
  config?: unknown;
  fix?: boolean;
  now?: () => Date;
  fetch?: typeof fetch;
  /** Spoils the home before it is looked at. */
  spoil?(home: string): Promise<void>;
  /** Looks at the home afterwards. */
  after?(home: string): Promise<void>;
  format?: "text" | "json";
}

/** A configuration that asks nobody. */
export const offline = { agent: { provider: "offline" } };

/** The sandbox starts what runs, which is no miniclaw here: see tests/e2e. */
export const doctor = createDoctor(
  checks.filter(({ name }) => name !== "sandbox"),
);

/** What the doctor says about a home with that configuration. */
export async function examine(
  { config = {}, fix = false, now, fetch, spoil, after, format = "json" }: Case,
): Promise<Examined> {
  await using test = await testContext({ options: { format }, now, fetch });
  await createWorkspace(test.context.home);
  const text = typeof config === "string" ? config : JSON.stringify(config);
  const { config: path } = test.context.home;
  await Deno.writeTextFile(path, text, { mode: 0o600 });
  await spoil?.(test.home);
  const switches = new Set(fix ? ["fix"] : []);
  let failed = false;
  try {
    await doctor({ values: {}, switches, args: [] }, test.context);
  } catch (error) {
    ok(error instanceof ReportedError, String(error));
    failed = true;
  }
  await after?.(test.home);
  const stdout = test.stdout();
  const checks: Told[] = format === "json" ? JSON.parse(stdout).checks : [];
  return {
    findings: Object.fromEntries(checks.map((found) => [found.name, found])),
    failed,
    stdout,
  };
}

/** What one check finds, in the words of a program. */
export async function runOne(
  check: Check,
  { context }: TestContext,
): Promise<Told> {
  const { world, home, log } = context;
  return plain(
    await runCheck(check, {
      ...{ world, home, log, fix: false, clocks: new OtherClocks() },
      loaded: await context.loadConfig(),
    }),
  );
}

/** A finding as JSON has it. */
export function plain(finding: Omit<NamedFinding, "name">): Told {
  return JSON.parse(JSON.stringify(finding));
}
