import type { TurnEnd } from "./events.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";

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
        `Stopped after ${end.iterations} tool rounds: agent.max_iterations is reached`,
        {
          code: "max_iterations",
          hint: 'Go on with a new message such as "go on", or raise ' +
            "agent.max_iterations",
        },
      );
    case "stuck":
      return new MiniclawError(
        `Stopped: the model repeated the same failing call of "${end.tool}" ` +
          `${end.times} times`,
        { code: "stuck", hint: "Ask in other words, or try another model" },
      );
  }
}
