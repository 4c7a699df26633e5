// How long the program takes to start and what memory it needs, beside an empty
// program in the same run: each round runs every command once, so that a machine
// whose speed drifts does so for all of them. Medians of whole processes.
import project from "../../deno.json" with { type: "json" };

const ROUNDS = 15;
const root = new URL("../../", import.meta.url).pathname;
const flags = project.tasks.install.command.split(" ")
  .filter((word) => /^--(allow|deny|ignore|no-prompt|v8-flags)/.test(word));

interface Candidate {
  name: string;
  args: string[];
  milliseconds: number[];
  kilobytes: number[];
}

const folder = await Deno.makeTempDir();
try {
  const empty = `${folder}/empty.ts`;
  await Deno.writeTextFile(empty, 'console.log("");\n');
  const bundle = `${folder}/bundle`;
  await run(["bundle", "--quiet", "--minify", "--code-splitting"].concat(
    ["--outdir", bundle, `${root}main.ts`],
  ));
  const candidates = [
    candidate("an empty program", [empty]),
    candidate("version, bundled", [...flags, `${bundle}/main.js`, "version"]),
    candidate("version, from sources", [...flags, `${root}main.ts`, "version"]),
    candidate("an offline answer, bundled", [
      ...flags,
      `${bundle}/main.js`,
      ...["agent", "-m", "hello"],
    ]),
    candidate("an offline answer, from sources", [
      ...flags,
      `${root}main.ts`,
      ...["agent", "-m", "hello"],
    ]),
  ];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const one of candidates) await measure(one, round > 0);
  }
  print(candidates);
} finally {
  await Deno.remove(folder, { recursive: true });
}

function candidate(name: string, args: string[]): Candidate {
  return { name, args: ["run", ...args], milliseconds: [], kilobytes: [] };
}

/** Runs a candidate once; the first round only warms the caches. */
async function measure(one: Candidate, counts: boolean): Promise<void> {
  const start = performance.now();
  const kilobytes = await run(one.args);
  if (!counts) return;
  one.milliseconds.push(performance.now() - start);
  one.kilobytes.push(kilobytes);
}

/** Runs Deno; returns its peak memory where GNU time is there to tell it. */
async function run(args: string[]): Promise<number> {
  const timed = await Deno.stat("/usr/bin/time").then(() => true, () => false);
  const command = timed ? "/usr/bin/time" : Deno.execPath();
  const { success, stderr } = await new Deno.Command(command, {
    args: timed ? ["-f", "%M", Deno.execPath(), ...args] : args,
    env: { MINICLAW_HOME: `${folder}/home` },
  }).output();
  const text = new TextDecoder().decode(stderr).trimEnd();
  if (!success) throw new Error(text);
  return timed ? Number(text.split("\n").at(-1)) : NaN;
}

function print(candidates: Candidate[]): void {
  const [floor] = candidates;
  const lines = candidates.map(({ name, milliseconds, kilobytes }) => {
    const time = median(milliseconds);
    const memory = median(kilobytes);
    const ratio = time / median(floor.milliseconds);
    const megabytes = Number.isNaN(memory) ? "?" : (memory / 1024).toFixed(0);
    return `| ${name} | ${time.toFixed(0)} ms | ${ratio.toFixed(1)} × | ` +
      `${megabytes} MB |`;
  });
  const head =
    "| what | time | × empty | peak memory |\n| --- | --- | --- | --- |";
  Deno.stdout.writeSync(
    new TextEncoder().encode(`${head}\n${lines.join("\n")}\n`),
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
