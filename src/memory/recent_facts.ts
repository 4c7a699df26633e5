import { atomicWrite } from "../base/atomic_write.ts";
import { isObject } from "../base/json.ts";
import { readIfThere } from "../base/read_if_there.ts";

/** A fact that was noted lately. */
export interface RecentFact {
  /** When, as ISO-8601 UTC. */
  at: string;
  /** The note it went into, such as `MEMORY.md`. */
  source: string;
  /** The fact, on one line. */
  text: string;
  /** The chat it was noted in, such as `cli:default`; absent on a command line. */
  chat?: string;
}

/** Facts of one chat, and of one day, that are kept. */
export const MOST_FACTS = 100;
/** A file of more lines is cleared of what nobody will be shown again. */
const MOST_LINES = 1000;
/** As long as a conversation is kept without being used. */
const LONGEST_AGE_MS = 30 * 86_400_000;

/** The facts noted last: a file of one JSON object a line, oldest first. */
export class RecentFacts {
  readonly #path: string;

  /** The facts in a state folder. */
  constructor(stateFolder: string) {
    this.#path = `${stateFolder}/recent_facts.jsonl`;
  }

  /** All that are kept, oldest first; a line that was broken off is passed over. */
  async read(): Promise<RecentFact[]> {
    const text = await readIfThere(this.#path) ?? "";
    return text.split("\n").map(parseFact).filter((fact) => fact !== undefined);
  }

  /** Adds one. Only for who holds the lock of the notes. */
  async add(fact: RecentFact): Promise<void> {
    const text = await readIfThere(this.#path) ?? "";
    // A line that a crash broke off must not swallow the next one.
    const start = text === "" || text.endsWith("\n") ? "" : "\n";
    const line = `${start}${JSON.stringify(fact)}\n`;
    await Deno.writeTextFile(this.#path, line, { append: true, mode: 0o600 });
    if (text.split("\n").length <= MOST_LINES) return;
    await this.keep(stillOfUse(await this.read(), fact.at));
  }

  /** Replaces them. Only for who holds the lock of the notes. */
  async keep(facts: readonly RecentFact[]): Promise<void> {
    const lines = facts.map((fact) => `${JSON.stringify(fact)}\n`);
    await atomicWrite(this.#path, lines.join(""));
  }
}

/** The newest of each chat, and of no chat. */
function stillOfUse(facts: RecentFact[], now: string): RecentFact[] {
  const oldest = Date.parse(now) - LONGEST_AGE_MS;
  const counts = new Map<string | undefined, number>();
  return facts.toReversed().filter(({ at, chat }) => {
    const count = (counts.get(chat) ?? 0) + 1;
    counts.set(chat, count);
    return count <= MOST_FACTS && Date.parse(at) >= oldest;
  }).reverse();
}

function parseFact(line: string): RecentFact | undefined {
  try {
    const fact: unknown = JSON.parse(line);
    return isFact(fact) ? fact : undefined;
  } catch {
    return undefined;
  }
}

function isFact(value: unknown): value is RecentFact {
  return isObject(value) &&
    [value.at, value.source, value.text].every((one) =>
      typeof one === "string"
    ) &&
    !Number.isNaN(Date.parse(String(value.at))) &&
    (value.chat === undefined || typeof value.chat === "string");
}
