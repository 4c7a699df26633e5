// `deno task bench`: what the program costs, in each of its forms, beside the least
// that bare Deno takes for it. README.md says how each figure is measured.
import { parseArgs } from "node:util";
import project from "../../deno.json" with { type: "json" };
import { openForms } from "./forms.ts";
import type { Row } from "./measure.ts";
import { measures } from "./measures.ts";
import { ratio, table } from "./table.ts";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    format: { type: "string", default: "text" },
    json: { type: "string" },
  },
});
const chosen = measures.filter(({ name }) =>
  options.only?.includes(name) ?? true
);
const { os, arch } = Deno.build;
const machine = { os, arch, cores: navigator.hardwareConcurrency };
say(`Deno ${Deno.version.deno} on ${os} ${arch}, ${machine.cores} cores`);

await using forms = await openForms();
const rows: Row[] = [];
for (const measure of chosen) {
  say(`measuring: ${measure.name}`);
  const { all } = forms;
  rows.push(...await measure.take({ forms: all, quick: options.quick, say }));
}
const report = JSON.stringify(document(), null, 2);
if (options.json) await Deno.writeTextFile(options.json, `${report}\n`);
const names = forms.all.map(({ name }) => name);
print(options.format === "json" ? report : table(rows, names));

/** All of it for another program. */
function document(): unknown {
  return {
    miniclaw: project.version,
    machine,
    deno: Deno.version.deno,
    quick: options.quick,
    rows: rows.map((row) => ({
      ...row,
      ratios: Object.fromEntries(
        Object.entries(row.values).map(([name, value]) => [
          name,
          ratio(row, value),
        ]),
      ),
    })),
  };
}

function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}
