import { deepEqual, ok } from "node:assert/strict";
import { evaluate } from "./evaluate.ts";
import { readRetrievalSet } from "./retrieval_set.ts";
import { waysToSearch } from "./ways_to_search.ts";

/** What ranking reached when it was last improved, rounded down. */
const REACHED = { recall: 0.98, mrr: 0.9 };
/** How far above plain counting of keywords it has to stay. */
const MARGIN = { recall: 0.15, mrr: 0.18 };

const set = await readRetrievalSet();

Deno.test("the retrieval set has 300 notes and 60 questions, each with its one right note", async () => {
  await using ways = await waysToSearch(set);
  ok(ways.entries.length >= 300, `${ways.entries.length} notes`);
  const questions = set.languages.flatMap((one) => one.questions);
  ok(questions.length >= 60, `${questions.length} questions`);
  const ambiguous = questions.flatMap(({ right }) => right).filter((piece) =>
    ways.entries.filter(({ text }) => text.includes(piece)).length !== 1
  );
  deepEqual(ambiguous, []);
});

Deno.test("ranking beats plain counting by a clear margin, also where it was not tuned", async () => {
  await using ways = await waysToSearch(set);
  for (const half of ["all", "held out"] as const) {
    const { languages } = set;
    const plain = await evaluate(languages, { search: ways.baseline, half });
    const ours = await evaluate(languages, { search: ways.ranking, half });
    const figures = JSON.stringify({ half, plain, ours });
    ok(ours.recall >= plain.recall + MARGIN.recall, figures);
    ok(ours.mrr >= plain.mrr + MARGIN.mrr, figures);
  }
});

Deno.test("ranking finds as much as it did before", async () => {
  await using ways = await waysToSearch(set);
  const ours = await evaluate(set.languages, { search: ways.ranking });
  ok(ours.recall >= REACHED.recall, `recall@5 ${ours.recall}`);
  ok(ours.mrr >= REACHED.mrr, `MRR ${ours.mrr}`);
});

Deno.test("in no language it is worse than plain counting", async () => {
  await using ways = await waysToSearch(set);
  for (const one of set.languages) {
    const plain = await evaluate([one], { search: ways.baseline });
    const ours = await evaluate([one], { search: ways.ranking });
    ok(ours.recall >= plain.recall, `${one.language}: ${ours.recall}`);
    ok(ours.mrr >= plain.mrr, `${one.language}: ${ours.mrr}`);
  }
});
