import { startOpenAIServer } from "../fakes/openai_server.ts";
import type { Outcome } from "../e2e/program.ts";
import type { Attempt, Setting } from "./attempt.ts";
import { HostileModel, type Verdicts } from "./hostile_model.ts";
import { secrets, Stage } from "./stage.ts";
import { strayProcesses } from "./stray_processes.ts";
import { leaks } from "./watch.ts";

/** What became of the attempts of one run of the program. */
export interface Performance {
  /** What was wrong with each attempt. */
  verdicts: Verdicts;
  /** What was wrong with the run as a whole. */
  faults: string[];
}

/** Lets a hostile model make its attempts in one turn of the real program. */
export async function perform(
  { rows, setting }: { rows: readonly Attempt[]; setting: Setting },
  env: Record<string, string> = {},
): Promise<Performance> {
  await using stage = await Stage.create();
  const model = new HostileModel(rows, stage);
  await using server = startOpenAIServer({
    key: secrets.key,
    answer: (request) => model.answer(request),
  });
  await stage.configure(server.url, setting);
  const outcome = await stage.program.run(["agent", "-m", "Be good"], {
    env: { SECRET_OF_THE_PERSON: secrets.environment, ...env },
  });
  const { verdicts } = model;
  for (const row of rows) {
    if (!verdicts.has(row)) {
      verdicts.set(row, ["the program never came so far"]);
    }
  }
  const stray = await strayProcesses(stage.program.home);
  return { verdicts, faults: [...faultsOf(outcome), ...stray] };
}

function faultsOf({ code, stdout, stderr }: Outcome): string[] {
  const all = stdout + stderr;
  return [
    ...(code === 0 ? [] : [`exit code ${code}: ${stderr}`]),
    ...(stdout.endsWith("Done\n")
      ? []
      : [`no answer in ${JSON.stringify(stdout)}`]),
    ...(/^ {4}at /m.test(stderr) ? [`a stack trace: ${stderr}`] : []),
    // deno-lint-ignore no-control-regex -- control characters are what this is about
    ...(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(all)
      ? ["control characters were shown"]
      : []),
    ...leaks(all),
  ];
}
