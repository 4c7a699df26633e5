import { createLogger } from "../../src/base/logger.ts";
import { type DatedEntry, MemoryStore } from "../../src/memory/memory_store.ts";
import type { Search } from "./evaluate.ts";
import { keywordCount } from "./keyword_count.ts";
import { type RetrievalSet, TODAY } from "./retrieval_set.ts";

/** How deep a right note is looked for; beyond, it counts as not found. */
const DEPTH = 50;

/** miniclaw's ranking and the baseline, over one folder of notes. */
export interface WaysToSearch extends AsyncDisposable {
  /** `MemoryStore.rank`. */
  ranking: Search;
  /** Plain counting of keywords. */
  baseline: Search;
  /** All notes. */
  entries: DatedEntry[];
}

/** Writes the set's notes into a temporary home and searches them. */
export async function waysToSearch(
  { files }: RetrievalSet,
): Promise<WaysToSearch> {
  const root = await Deno.makeTempDir({ prefix: "miniclaw_retrieval_" });
  await Deno.mkdir(`${root}/memory`);
  for (const [name, text] of files) {
    await Deno.writeTextFile(`${root}/memory/${name}`, text);
  }
  const store = new MemoryStore(`${root}/memory`, {
    timezone: "UTC",
    stateFolder: `${root}/state`,
    log: createLogger("retrieval", { level: "error", write: () => {} }),
    now: () => new Date(`${TODAY}T12:00:00Z`),
  });
  const entries = await store.entries();
  const texts = (notes: readonly { text: string }[]): string[] =>
    notes.map(({ text }) => text);
  return {
    entries,
    ranking: async (query) => texts(await store.rank(query, DEPTH)),
    baseline: (query) =>
      Promise.resolve(texts(keywordCount(entries, query, DEPTH))),
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}
