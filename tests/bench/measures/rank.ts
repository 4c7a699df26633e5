import { Program } from "../../e2e/program.ts";
import { bareForm } from "../bare_deno.ts";
import type { Measure, Row, Setting } from "../measure.ts";
import { quantile } from "../quantile.ts";
import { timedRun } from "../timed_starts.ts";
import { COMMON, writeNotes } from "../write_notes.ts";

const NOTES = { notes: 10_000, files: 1000 };
const query = COMMON.slice(0, 3).join(" ");

/** `memory rank` as a whole process, its index made before. */
export const rank: Measure = {
  name: "rank",
  async take({ forms, quick }: Setting): Promise<Row[]> {
    await using opened = new AsyncDisposableStack();
    const home = async (form: Setting["forms"][number]["form"]) => {
      const program = opened.use(await Program.create(form));
      await writeNotes(program.path("workspace/memory"), NOTES);
      return program;
    };
    const bare = await home(bareForm("look"));
    const runs = [
      { program: bare, args: [bare.path("workspace/memory")] },
    ];
    for (const { form } of forms) {
      const args = ["memory", "rank", "-q", query];
      runs.push({ program: await home(form), args });
    }
    const times = runs.map((): number[] => []);
    for (let round = 0; round <= (quick ? 7 : 21); round++) {
      for (const [at, { program, args }] of runs.entries()) {
        const time = await timedRun(program, args);
        if (round > 0) times[at].push(time);
      }
    }
    const [floor, ...figures] = times.map((some) => quantile(some));
    return [{
      what: "`memory rank` over 10,000 notes",
      unit: "ms",
      floor: { what: "looking at each file", value: floor },
      values: Object.fromEntries(
        forms.map(({ name }, at) => [name, figures[at]]),
      ),
    }];
  },
};
