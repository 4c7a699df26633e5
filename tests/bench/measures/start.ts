import { bareForm } from "../bare_deno.ts";
import type { Measure, Row, Setting } from "../measure.ts";
import { timedStarts } from "../timed_starts.ts";

/** The most milliseconds that the requirement allows a start. */
const MOST_MS = 100;

const commands: [what: string, args: string[]][] = [
  ["start of `version`", ["version"]],
  ["start of `help`", ["help"]],
  ["an offline answer of `agent -m`", ["agent", "-m", "hello"]],
];

/** Whole processes, from their start to their end. */
export const start: Measure = {
  name: "start",
  async take({ forms, quick }: Setting): Promise<Row[]> {
    const floor = { form: bareForm("empty"), args: [] };
    const runs = commands.flatMap(([, args]) =>
      forms.map(({ form }) => ({ form, args }))
    );
    const [least, ...times] = await timedStarts(
      [floor, ...runs],
      quick ? 9 : 31,
    );
    return commands.map(([what], command) => ({
      what,
      unit: "ms",
      floor: { what: "an empty program", value: least },
      values: Object.fromEntries(
        forms.map(({ name }, at) => [name, times[command * forms.length + at]]),
      ),
      required: MOST_MS,
    }));
  },
};
