// How long finding notes takes: the first build of the index, a query of the warm
// one, a query after a note was added. Medians, in this process.
import { createLogger } from "../../src/base/logger.ts";
import { addDays } from "../../src/base/zoned_time.ts";
import { MemoryStore } from "../../src/memory/memory_store.ts";

const NOTES = 10_000;
const ROUNDS = 21;
const TODAY = "2026-11-20";
const QUERIES = [
  "dentist",
  "dentist appointment garden",
  "what did the doctor say about the garden, the school and the insurance of the car",
];
const COMMON =
  "dentist doctor garden school insurance car kitchen window plumber birthday train invoice passport holiday bread"
    .split(" ");

print(
  "| notes | first build | warm query (short, middle, long) | after a new note |",
);
print("| --- | --- | --- | --- |");
for (const files of [100, 1000, NOTES]) await measure(files);

async function measure(files: number): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await writeNotes(`${root}/memory`, files);
    const store = new MemoryStore(`${root}/memory`, {
      timezone: "UTC",
      stateFolder: `${root}/state`,
      log: createLogger("bench", { level: "error", write: () => {} }),
      now: () => new Date(`${TODAY}T12:00:00Z`),
    });
    const build = await time(() => store.rank(QUERIES[0], 5));
    const queries: string[] = [];
    for (const query of QUERIES) {
      queries.push((await median(() => store.rank(query, 5))).toFixed(0));
    }
    await store.append("today", "the dentist is new");
    const after = await time(() => store.rank(QUERIES[0], 5));
    const what = `${NOTES} in ${files} files`;
    const warm = `${queries.join(", ")} ms`;
    print(
      `| ${what} | ${build.toFixed(0)} ms | ${warm} | ${after.toFixed(0)} ms |`,
    );
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Notes of 8 to 23 words, written long enough ago to be settled. */
async function writeNotes(folder: string, files: number): Promise<void> {
  await Deno.mkdir(folder);
  const random = numbers();
  const before = new Date(Date.now() - 60_000);
  for (let file = 0; file < files; file++) {
    const date = addDays(TODAY, -file);
    const entries = Array.from(
      { length: NOTES / files },
      () => `- 10:00 ${sentence(random)}\n`,
    );
    const path = `${folder}/${date}.md`;
    await Deno.writeTextFile(path, `# ${date}\n\n${entries.join("")}`);
    await Deno.utime(path, before, before);
  }
}

function sentence(random: () => number): string {
  const words = Array.from(
    { length: 8 + Math.floor(random() * 16) },
    () =>
      random() < 0.2
        ? COMMON[Math.floor(random() * COMMON.length)]
        : `word${Math.floor(random() ** 2 * 5000).toString(36)}`,
  );
  return words.join(" ");
}

/** The same numbers from 0 to 1 in every run. */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await time(work));
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
