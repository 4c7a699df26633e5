/** What tells the series of one metric apart: names with their values. */
export type Labels = Readonly<Record<string, string>>;

/** No labels: the metric has one series. */
export type NoLabels = Readonly<Record<never, string>>;

/** The labels of a series, which a metric without any doesn't ask for. */
export type LabelsOf<L extends Labels> = [keyof L] extends [never] ? []
  : [labels: L];

/** One number of a metric, at this moment. */
export interface Sample {
  /** What follows the metric's name, such as `_bucket`; usually nothing. */
  suffix: string;
  /** The labels of its series. */
  labels: Labels;
  /** The number. */
  value: number;
}

/** Something that is counted or measured. */
export interface Metric {
  /** Its name as Prometheus stores it. */
  readonly name: string;
  /** One line that says what it is, units included. */
  readonly help: string;
  /** How its numbers behave. */
  readonly type: "counter" | "gauge" | "histogram";
  /** Its numbers, those of one series side by side. */
  samples(): Iterable<Sample>;
}
