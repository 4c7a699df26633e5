import { type Form, Program } from "../e2e/program.ts";
import { quantile } from "./quantile.ts";

/** A command line, and how the program of it is started. */
export interface Started {
  /** How it is started. */
  form: Form;
  /** Its arguments. */
  args: string[];
}

/**
 * The median time of each, in milliseconds from start to end. Every round runs
 * each of them once, so that a machine whose speed drifts does so for all; the
 * first round only warms the caches.
 */
export async function timedStarts(
  all: readonly Started[],
  rounds: number,
): Promise<number[]> {
  await using opened = new AsyncDisposableStack();
  const programs: Program[] = [];
  for (const { form } of all) {
    programs.push(opened.use(await Program.create(form)));
  }
  const times = all.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { args }] of all.entries()) {
      const time = await timedRun(programs[at], args);
      if (round > 0) times[at].push(time);
    }
  }
  return times.map((some) => quantile(some));
}

/** The milliseconds that a command line takes; throws where it fails. */
export async function timedRun(
  program: Program,
  args: string[],
): Promise<number> {
  const start = performance.now();
  const { code, stderr } = await program.run(args);
  const time = performance.now() - start;
  if (code === 0) return time;
  throw new Error(`${args.join(" ")} ended with ${code}: ${stderr}`);
}
