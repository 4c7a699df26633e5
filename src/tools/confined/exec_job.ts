import type { Job } from "../../sandbox/confined_call.ts";
import { formatResult } from "../exec/format_result.ts";
import { runProgram } from "../exec/run_program.ts";
import type { Launch } from "../exec/run_program.ts";

/** What the job is given. */
export type ExecInput = {
  /** The program, in its jail where there is one. */
  launch: Launch;
  /** Bytes that are left of each output, from its end. Default: as much as is kept. */
  tailBytes?: number;
};

/** The part of `exec` and `spawn` that runs the program. */
export const execJob: Job = async (input, signal): Promise<string> => {
  const { launch, tailBytes } = input as unknown as ExecInput;
  const result = await runProgram(launch, signal);
  return formatResult(result, {
    timeoutSeconds: launch.timeoutSeconds,
    tailBytes,
  });
};
