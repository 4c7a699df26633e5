import { type Phrase, phrase } from "../../../base/phrase.ts";
import { version as ours } from "../../../config/version.ts";
import { texts } from "../../../i18n/en/doctor_machine.ts";
import {
  type Started,
  thisProcess,
} from "../../service/gateway_command_line.ts";
import type { Check, Finding } from "../check.ts";

/** The oldest Deno that the tests are run with. */
const OLDEST = "2.9.6";

/** The program: in which form it runs, and by which Deno. */
export const version: Check = {
  name: "version",
  run: () => Promise.resolve(judgeVersion(thisProcess(), Deno.version.deno)),
};

/** What a program means that was started like that, by a Deno of that version. */
export function judgeVersion(started: Started, deno: string): Finding {
  if (isOlder(deno, OLDEST)) {
    return {
      kind: "fail",
      message: phrase(texts.denoTooOld, {
        ...{ version: ours, oldest: OLDEST, deno },
      }),
      hint: phrase(texts.upgradeDeno),
    };
  }
  return { kind: "ok", message: formOf(started, deno) };
}

function formOf({ isCompiled, main }: Started, deno: string): Phrase {
  const gaps = { version: ours, deno };
  if (isCompiled) return phrase(texts.compiled, gaps);
  return main.endsWith(".ts")
    ? phrase(texts.fromSources, gaps)
    : phrase(texts.bundled, gaps);
}

/** Whether one version, such as `2.10.0` or `2.9.6+abc`, came before another. */
function isOlder(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) =>
    text.split(/[.+-]/).slice(0, 3).map(Number)
  );
  const at = left.findIndex((number, at) => number !== right[at]);
  return at >= 0 && left[at] < right[at];
}
