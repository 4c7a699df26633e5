import { abortable } from "../../base/abortable.ts";
import { startDeadline } from "../../base/deadline.ts";
import { phrase } from "../../base/phrase.ts";
import { wordError } from "../../i18n/describe_error.ts";
import { texts } from "../../i18n/en/doctor.ts";
import type { Check, CheckContext, Finding, NamedFinding } from "./check.ts";

/** Milliseconds that a check may take. */
const PATIENCE = 15_000;

/** Runs a check; whatever goes wrong in it, or lasts too long, is its finding. */
export async function runCheck(
  check: Check,
  context: Omit<CheckContext, "signal">,
  patience: number = check.patience ?? PATIENCE,
): Promise<NamedFinding> {
  const { name } = check;
  if (check.needsConfig && context.configError !== undefined) {
    return { name, kind: "warn", message: phrase(texts.notTried) };
  }
  using time = startDeadline(patience);
  const { signal } = time;
  try {
    return {
      name,
      ...await abortable(check.run({ ...context, signal }), signal),
    };
  } catch (error) {
    return { name, ...failure(error, signal.aborted && patience) };
  }
}

function failure(error: unknown, late: number | false): Finding {
  if (late !== false) {
    const message = phrase(texts.tooSlow, { seconds: late / 1000 });
    return { kind: "fail", message };
  }
  const { message, hint } = wordError(error);
  return { kind: "fail", message, ...(hint !== undefined && { hint }) };
}
