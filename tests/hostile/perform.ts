import { startOpenAIServer } from "../fakes/openai_server.ts";
import type { Outcome, Program } from "../e2e/program.ts";
import type { Attempt, Setting } from "./attempt.ts";
import { HostileModel, type Verdicts } from "./hostile_model.ts";
import { secrets } from "./secrets.ts";
import { Stage } from "./stage.ts";
import { strayProcesses } from "./stray_processes.ts";
import { leaks } from "./watch.ts";

/** Longer than any honest run takes. */
const MOST_MS = 300_000;

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
): Promise<Performance> {
  await using stage = await Stage.create();
  const model = new HostileModel(rows, stage);
  await using server = startOpenAIServer({
    key: secrets.key,
    answer: (request) => model.answer(request),
  });
  await stage.configure(server.url, setting);
  const outcome = await runInTime(stage.program, {
    verbose: true,
    env: {
      SECRET_OF_THE_PERSON: secrets.environment,
      ...(setting === "plain" && { PATH: await stage.programsWithoutJail() }),
    },
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

/** One turn of the program, ended when it hangs. */
export async function runInTime(
  program: Program,
  { env = {}, verbose = false }: {
    env?: Record<string, string>;
    verbose?: boolean;
  } = {},
): Promise<Outcome> {
  const loud = verbose ? ["--verbose"] : [];
  const args = [...loud, "agent", "-m", "Be good"];
  const child = program.start(args, { env });
  const timer = setTimeout(() => child.kill("SIGKILL"), MOST_MS);
  await child.stdin.close();
  const { code, stdout, stderr } = await child.output();
  clearTimeout(timer);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
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
