import * as v from "valibot";
import type { Logger } from "../base/logger.ts";
import { readStateFile, writeStateFile } from "../base/state_file.ts";

/** Texts that are kept. */
const MOST_KEPT = 20;

/** A SOUL.md that was replaced. */
export interface OldPersona {
  /** When, ISO-8601 in UTC. */
  at: string;
  /** What stood in it. */
  text: string;
}

const file = v.looseObject({
  version: v.literal(1),
  replaced: v.array(v.object({ at: v.string(), text: v.string() })),
});

/** The texts of SOUL.md that were replaced, in `history.json`: the newest last. */
export class PersonaHistory {
  readonly #folder: string;
  readonly #log: Logger;

  /** The history in a folder, which need not exist yet. */
  constructor(folder: string, log: Logger) {
    this.#folder = folder;
    this.#log = log;
  }

  /** What is kept. Hold the lock: a file that can't be read is moved. */
  async read(): Promise<OldPersona[]> {
    const broken = "the history of the persona begins anew";
    return await readStateFile(this.#path, { parse, broken, log: this.#log }) ??
      [];
  }

  /** Keeps these, as far as there is room for them. */
  async write(replaced: readonly OldPersona[]): Promise<void> {
    await Deno.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const kept = replaced.slice(-MOST_KEPT);
    await writeStateFile(this.#path, { version: 1, replaced: kept });
  }

  get #path(): string {
    return `${this.#folder}/history.json`;
  }
}

function parse(tree: unknown): OldPersona[] | undefined {
  const result = v.safeParse(file, tree);
  return result.success ? result.output.replaced : undefined;
}
