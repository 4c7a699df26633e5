import type { Labels, LabelsOf, Metric, NoLabels, Sample } from "./metric.ts";
import { Series } from "./series.ts";

/** What a gauge reads by itself: each value with the labels of its series. */
export type Readings<L extends Labels> = Iterable<
  readonly [value: number, ...LabelsOf<L>]
>;

/** Something that goes up and down. */
export class Gauge<L extends Labels = NoLabels> implements Metric {
  /** Its name. */
  readonly name: string;
  /** What it shows. */
  readonly help: string;
  /** It goes up and down. */
  readonly type = "gauge";
  readonly #series = new Series(() => ({ value: 0 }));
  #read: (() => Readings<L>) | undefined;

  /** A gauge by its name and what it shows. */
  constructor(name: string, help: string) {
    this.name = name;
    this.help = help;
  }

  /** What it shows from now on. */
  set(value: number, ...[labels]: LabelsOf<L>): void {
    this.#series.at(labels).value = value;
  }

  /**
   * Has it read at the moment it is asked for, so that nothing is spent in
   * between; series that are no longer read are gone. The reading can't wait:
   * what takes time to find out is {@linkcode Gauge.set} when it changes.
   */
  readBy(read: () => Readings<L>): this {
    this.#read = read;
    return this;
  }

  /** The value of every series; none where reading it fails. */
  *samples(): Iterable<Sample> {
    for (const [value, labels = {}] of readOrNothing(this.#read)) {
      yield { suffix: "", labels, value };
    }
    if (this.#read) return;
    for (const [labels, { value }] of this.#series.entries()) {
      yield { suffix: "", labels, value };
    }
  }
}

/** One gauge that can't be read must not take the others with it. */
function readOrNothing<L extends Labels>(
  read: (() => Readings<L>) | undefined,
): Readings<L> {
  try {
    return read ? [...read()] : [];
  } catch {
    return [];
  }
}
