import type { Labels, LabelsOf, Metric, NoLabels, Sample } from "./metric.ts";
import { Series } from "./series.ts";

/** Counts what happened since the process began: it only ever grows. */
export class Counter<L extends Labels = NoLabels> implements Metric {
  /** Its name, which ends in `_total`. */
  readonly name: string;
  /** What it counts. */
  readonly help: string;
  /** It grows. */
  readonly type = "counter";
  readonly #series = new Series(() => ({ total: 0 }));

  /** A counter by its name and what it counts. */
  constructor(name: string, help: string) {
    this.name = name;
    this.help = help;
  }

  /**
   * Adds that much; 0 makes the series known before anything happens. What is no
   * amount is not counted: a measure must never break what it measures.
   */
  add(amount: number, ...[labels]: LabelsOf<L>): void {
    if (amount >= 0 && Number.isFinite(amount)) {
      this.#series.at(labels).total += amount;
    }
  }

  /** The total of every series. */
  *samples(): Iterable<Sample> {
    for (const [labels, { total }] of this.#series.entries()) {
      yield { suffix: "", labels, value: total };
    }
  }
}
