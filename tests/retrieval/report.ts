/**
 * Prints recall@5 and MRR of miniclaw's ranking beside plain keyword counting.
 * With `--misses` also what isn't found first, of the tuned half.
 *
 * @module
 */
import { evaluate, type Figures, type Half, type Search } from "./evaluate.ts";
import { type LanguageSet, readRetrievalSet } from "./retrieval_set.ts";
import { waysToSearch } from "./ways_to_search.ts";

const set = await readRetrievalSet();
await using ways = await waysToSearch(set);

print(`${ways.entries.length} notes`);
print("");
print(
  "| questions | plain counting: recall@5, MRR | miniclaw: recall@5, MRR |",
);
print("| --- | --- | --- |");
for (const one of set.languages) await row(one.language, [one], "all");
for (const half of ["tuned", "held out", "all"] as const) {
  await row(half, set.languages, half);
}
if (Deno.args.includes("--misses")) await printMisses();

async function row(
  name: string,
  languages: LanguageSet[],
  half: Half,
): Promise<void> {
  const baseline = await evaluate(languages, { search: ways.baseline, half });
  const ours = await evaluate(languages, { search: ways.ranking, half });
  const title = `${name} (${ours.questions})`;
  print(`| ${title} | ${shown(baseline)} | ${shown(ours)} |`);
}

/** The tuned half alone: looking at the other one would be tuning with it. */
async function printMisses(): Promise<void> {
  for (const { questions } of set.languages) {
    for (
      const { question, right } of questions.filter((_, at) => at % 2 === 0)
    ) {
      const place = await placeOf(right[0], ways.ranking, question);
      if (place !== 1) print(`${place}\t${question}\t${right[0]}`);
    }
  }
}

async function placeOf(
  piece: string,
  search: Search,
  question: string,
): Promise<number> {
  return (await search(question)).findIndex((text) => text.includes(piece)) + 1;
}

function shown({ recall, mrr }: Figures): string {
  return `${recall.toFixed(2)}, ${mrr.toFixed(2)}`;
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
