import { startDeadline } from "../base/deadline.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { Embedder } from "../base/embedder.ts";
import type { Logger } from "../base/logger.ts";
import { localDate } from "../base/zoned_time.ts";
import type { EntryIndex } from "./entry_index.ts";
import {
  embeddable,
  hasVectors,
  keepVectors,
  nearest,
  withoutVectors,
} from "./entry_vectors.ts";
import { findByAllWords, findByWords } from "./find_entries.ts";
import { IndexCache } from "./index_cache.ts";
import { IndexKeeper } from "./index_keeper.ts";
import { mergeRankings } from "./merge_rankings.ts";
import type { NoteFolder } from "./note_folder.ts";
import { preferExact } from "./prefer_exact.ts";
import {
  compareHits,
  datedHit,
  type RankedHit,
  rankHits,
  type RankOptions,
} from "./rank_hits.ts";

/** What searching needs beside the notes. */
export interface MemorySearchOptions {
  /** The folder for the index. */
  stateFolder: string;
  /** The person's IANA time zone. */
  timezone: string;
  /** Told when vectors can't be had. */
  log: Logger;
  /** The clock. */
  now(): Date;
  /** Makes vectors, where a model is configured. */
  embedder?: Embedder;
  /** From how many notes on their folder is watched. */
  watchFrom?: number;
}

/** How deep two rankings are merged. */
const MERGED = 50;
/** How deep the very words of a question are looked for. */
const COMPARED = 20;
/** A question's vector is worth no longer wait. */
const LONGEST_WAIT_MS = 1500;
/** A model that didn't answer is left alone for so long. */
const PAUSE_MS = 60_000;
/** Texts that are embedded at once. */
const BATCH = 16;

/** Finds entries by words, and by meaning where a model is configured. */
export class MemorySearch implements AsyncDisposable {
  readonly #options: MemorySearchOptions;
  readonly #cache: IndexCache;
  readonly #keeper: IndexKeeper;
  #pausedUntil = 0;
  #told = false;

  /** A search through these notes. */
  constructor(notes: NoteFolder, options: MemorySearchOptions) {
    this.#options = options;
    this.#keeper = new IndexKeeper(notes, options);
    this.#cache = new IndexCache(options.stateFolder, options.log);
  }

  /** The entries that answer a question best, best first. */
  async rank(query: string, top: number): Promise<RankedHit[]> {
    const { embedder } = this.#options;
    const ranking = this.#ranking(
      Math.max(top, embedder ? MERGED : COMPARED),
    );
    const { words, vectors } = await this.#use((index) => ({
      words: preferExact(
        rankHits(index, findByWords(index, query), ranking),
        query,
      ),
      vectors: embedder && hasVectors(index, embedder.name),
    }));
    const vector = vectors ? await this.#vectorOf(query) : undefined;
    if (!vector) return words.slice(0, Math.max(0, top));
    const near = await this.#use((index) => nearest(index, vector, ranking));
    return mergeRankings([words, near], top);
  }

  /** The entries that hold every telling word of a query, in their order. */
  async holding(query: string): Promise<RankedHit[]> {
    const { dayOf } = this.#ranking(0);
    const found = await this.#use((index) =>
      findByAllWords(index, query).map(({ id }) =>
        datedHit(index.get(id), dayOf)
      )
    );
    return found.sort(compareHits);
  }

  /**
   * Makes the vectors that are missing, batch by batch, until it is stopped; what
   * is done is kept. What goes wrong is logged once and tried again later.
   */
  async embedMissing(signal: AbortSignal): Promise<void> {
    const { embedder } = this.#options;
    while (embedder && !this.#paused() && !signal.aborted) {
      const entries = await this.#use((index, lasting) =>
        lasting ? withoutVectors(index, embedder.name, BATCH) : []
      );
      if (entries.length === 0) return;
      const texts = entries.map(({ text }) => text);
      const vectors = await this.#embed(texts, signal);
      if (!vectors) return;
      const kept = await this.#use((index, lasting) => {
        keepVectors(index, entries, vectors);
        return lasting;
      });
      // Asked for again at once, they would only cost money.
      if (!kept) return;
    }
  }

  /** Brings the index up to date, so that it holds nothing that was forgotten. */
  async refresh(): Promise<void> {
    await this.#use(() => {});
  }

  /** Lets go of the notes' files. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#keeper[Symbol.asyncDispose]();
  }

  async #vectorOf(query: string): Promise<number[] | undefined> {
    if (query.trim() === "" || this.#paused()) return undefined;
    using deadline = startDeadline(LONGEST_WAIT_MS);
    const vectors = await this.#embed([embeddable(query)], deadline.signal);
    if (!vectors) this.#pause();
    return vectors?.[0];
  }

  async #embed(
    texts: string[],
    signal: AbortSignal,
  ): Promise<number[][] | undefined> {
    const { embedder, log } = this.#options;
    try {
      return await embedder?.embed(texts, signal);
    } catch (error) {
      const { message } = describeError(error);
      const isNews = !signal.aborted && !this.#told;
      log[isNews ? "warn" : "debug"](`No vectors for the notes: ${message}`);
      if (!signal.aborted) this.#pause();
      this.#told ||= isNews;
      return undefined;
    }
  }

  #pause(): void {
    this.#pausedUntil = this.#options.now().getTime() + PAUSE_MS;
  }

  #paused(): boolean {
    return this.#options.now().getTime() < this.#pausedUntil;
  }

  #use<Result>(
    work: (index: EntryIndex, lasting: boolean) => Result,
  ): Promise<Result> {
    return this.#cache.use(async (index, lasting) => {
      await this.#keeper.bringUpToDate(index);
      return work(index, lasting);
    });
  }

  #ranking(top: number): RankOptions {
    const { now, timezone } = this.#options;
    const dayOf = (moment: number): string =>
      localDate(new Date(moment), timezone);
    return { top, today: dayOf(now().getTime()), dayOf };
  }
}
