import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/chat.ts";
import type { TurnEnd } from "./events.ts";

/** An end of the turn that is no answer, as an error; undefined when it is one. */
export function failureOf(
  end: TurnEnd,
): MiniclawError | undefined {
  switch (end.kind) {
    case "answered":
    case "stopped":
      return undefined;
    case "maxIterations":
      return new MiniclawError(
        phrase(texts.maxRounds, { rounds: end.iterations }),
        { code: "max_iterations", hint: phrase(texts.goOn) },
      );
    case "stuck":
      return new MiniclawError(
        phrase(texts.stuck, { tool: end.tool, times: end.times }),
        { code: "stuck", hint: phrase(texts.askOtherwise) },
      );
  }
}
