// How long finding notes takes in this process: the first build of the index, the
// first query of another store with that index (as a command's only one), queries
// of the warm one, a query after a note was added. Beside it the floor of looking
// whether a file was edited: listing them and asking the system about each.
import { createLogger } from "../../src/base/logger.ts";
import { MemoryStore } from "../../src/memory/memory_store.ts";
import { quantile } from "./quantile.ts";
import { COMMON, writeNotes } from "./write_notes.ts";

const NOTES = 10_000;
const ROUNDS = 21;
const TODAY = "2026-11-20";
const QUERIES = [
  "dentist",
  "dentist appointment garden",
  "what did the doctor say about the garden, the school and the insurance of the car",
  sixtyWords(),
];

print(
  "| notes | first build | bare look at all | query of a new process | " +
    "warm query (1, 3, 16, 60 words) | after a new note |",
);
print("| --- | --- | --- | --- | --- | --- |");
for (const files of [100, 1000, NOTES]) await measure(files);

async function measure(files: number): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await writeNotes(`${root}/memory`, { notes: NOTES, files });
    await using store = open(root);
    const build = await time(() => store.rank(QUERIES[0], 5));
    const bare = await median(() => lookAtAll(`${root}/memory`));
    const first = await median(async () => {
      await using another = open(root);
      return await another.rank(QUERIES[0], 5);
    });
    // The second query of a process pays for the watch, once.
    await store.rank(QUERIES[0], 5);
    const warm: number[] = [];
    for (const query of QUERIES) {
      warm.push(await median(() => store.rank(query, 5)));
    }
    const after = await median(async () => {
      await store.append("today", `the dentist is new ${crypto.randomUUID()}`);
      return () => store.rank(QUERIES[0], 5);
    });
    const cells = [
      `${NOTES} in ${files} files`,
      ...[[build], [bare], [first], warm, [after]].map(milliseconds),
    ];
    print(`| ${cells.join(" | ")} |`);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

function open(root: string): MemoryStore {
  return new MemoryStore(`${root}/memory`, {
    timezone: "UTC",
    stateFolder: `${root}/state`,
    log: createLogger("bench", { level: "error", write: () => {} }),
    now: () => new Date(`${TODAY}T12:00:00Z`),
  });
}

/** Nothing that finds out by asking about each file can be quicker. */
function lookAtAll(folder: string): number {
  let bytes = 0;
  for (const { name } of Deno.readDirSync(folder)) {
    bytes += Deno.statSync(`${folder}/${name}`).size;
  }
  return bytes;
}

/** As long as a message that tells a story: common words, rare ones and none. */
function sixtyWords(): string {
  const rare = Array.from(
    { length: 45 },
    (_, at) => `word${(at * at * 2).toString(36)}`,
  );
  return [...COMMON, ...rare].join(" ");
}

/** The time of the work, or of what it has prepared. */
async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  const prepared = await work();
  if (typeof prepared === "function") return await time(() => prepared());
  return performance.now() - start;
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await time(work));
  return quantile(times);
}

function milliseconds(values: number[]): string {
  return `${values.map((one) => one.toFixed(0)).join(", ")} ms`;
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
