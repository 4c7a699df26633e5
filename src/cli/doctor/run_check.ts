import { abortable } from "../../base/abortable.ts";
import { startDeadline } from "../../base/deadline.ts";
import { describeError } from "../../i18n/describe_error.ts";
import type { Check, CheckContext, Finding, NamedFinding } from "./check.ts";

/** Milliseconds that a check may take. */
const PATIENCE = 15_000;

/** Runs a check; whatever goes wrong in it, or lasts too long, is its finding. */
export async function runCheck(
  { name, needsConfig, run }: Check,
  context: Omit<CheckContext, "signal">,
  patience: number = PATIENCE,
): Promise<NamedFinding> {
  if (needsConfig && context.configError !== undefined) {
    const message = "not tried: the configuration can't be read";
    return { name, kind: "warn", message };
  }
  using time = startDeadline(patience);
  const { signal } = time;
  try {
    const finding = await abortable(run({ ...context, signal }), signal);
    return { name, ...finding };
  } catch (error) {
    return { name, ...failure(error, signal.aborted && patience) };
  }
}

function failure(error: unknown, late: number | false): Finding {
  if (late !== false) {
    return { kind: "fail", message: `no answer within ${late / 1000} s` };
  }
  const { message, hint } = describeError(error);
  return { kind: "fail", message, ...(hint !== undefined && { hint }) };
}
