import { joinGaps } from "../../../base/join_gaps.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Check, CheckContext, Finding } from "../check.ts";

/** The configuration: whether there is one, and what is odd about it. */
export const config: Check = {
  name: "config",
  run: (context) =>
    context.configError === undefined
      ? Promise.resolve(judge(context))
      : Promise.reject(context.configError),
};

function judge({ home, loaded: { exists, warnings } }: CheckContext): Finding {
  const path = home.config;
  if (!exists) {
    return {
      kind: "warn",
      message: phrase(texts.configMissing, { path }),
      hint: phrase(texts.makeConfig),
    };
  }
  return warnings.length === 0
    ? { kind: "ok", message: phrase(texts.configValid, { path }) }
    : {
      kind: "warn",
      message: phrase(texts.configOdd, { warnings: joinGaps(warnings, "; ") }),
    };
}
