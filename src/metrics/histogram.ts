import type { Labels, LabelsOf, Metric, NoLabels, Sample } from "./metric.ts";
import { Series } from "./series.ts";

/** What was observed of one series. */
interface Observed {
  /** How many fell into each bucket, the one without a bound last. */
  counts: number[];
  sum: number;
}

/** How often which sizes occurred. */
export class Histogram<L extends Labels = NoLabels> implements Metric {
  /** Its name. */
  readonly name: string;
  /** What it measures. */
  readonly help: string;
  /** It has buckets. */
  readonly type = "histogram";
  readonly #bounds: readonly number[];
  readonly #series: Series<Observed>;

  /** A histogram; the bounds of its buckets rise, and each belongs to its own. */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.name = name;
    this.help = help;
    this.#bounds = bounds;
    const counts = Array<number>(bounds.length + 1).fill(0);
    this.#series = new Series(() => ({ counts: [...counts], sum: 0 }));
  }

  /**
   * Counts one value. Less than nothing, as a difference of two clocks may come
   * to, is nothing; what is no number is not counted.
   */
  observe(value: number, ...[labels]: LabelsOf<L>): void {
    if (!Number.isFinite(value)) return;
    const observed = this.#series.at(labels);
    const size = Math.max(0, value);
    const bucket = this.#bounds.findIndex((bound) => size <= bound);
    observed.counts[bucket < 0 ? this.#bounds.length : bucket]++;
    observed.sum += size;
  }

  /** Buckets, each with all that is smaller, then sum and count. */
  *samples(): Iterable<Sample> {
    for (const [labels, { counts, sum }] of this.#series.entries()) {
      let count = 0;
      for (const [at, here] of counts.entries()) {
        count += here;
        const le = String(this.#bounds[at] ?? "+Inf");
        yield {
          suffix: "_bucket",
          labels: { ...labels, le },
          value: count,
        };
      }
      yield { suffix: "_sum", labels, value: sum };
      yield { suffix: "_count", labels, value: count };
    }
  }
}
