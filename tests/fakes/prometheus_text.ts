/** One number as Prometheus would store it. */
export interface ParsedSample {
  /** The name, suffix included. */
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** One metric with everything under its `# TYPE`. */
export interface ParsedFamily {
  name: string;
  help: string;
  type: "counter" | "gauge" | "histogram";
  samples: ParsedSample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const NUMBER = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]Inf|NaN)$/;

/**
 * Reads the text format 0.0.4 as strictly as `promtool check metrics`, and throws
 * where that one would complain.
 */
export function parsePrometheus(text: string): Map<string, ParsedFamily> {
  const families = new Map<string, ParsedFamily>();
  if (text === "") return families;
  if (!text.endsWith("\n")) throw new Error("The last line has no line feed");
  let family: ParsedFamily | undefined;
  let help: [name: string, text: string] | undefined;
  for (const line of text.slice(0, -1).split("\n")) {
    if (line.startsWith("# HELP ")) {
      const [, name, said] = take(/^# HELP (\S+) (.+)$/s, line);
      help = [name, unescape(said, false)];
    } else if (line.startsWith("# TYPE ")) {
      const [, name, type] = take(
        /^# TYPE (\S+) (counter|gauge|histogram)$/,
        line,
      );
      check(help?.[0] === name, `No HELP before: ${line}`);
      check(!families.has(name), `Twice: ${line}`);
      family = { name, help: help![1], type, samples: [] } as ParsedFamily;
      families.set(name, family);
    } else {
      check(family !== undefined, `A sample under no TYPE: ${line}`);
      family!.samples.push(parseSample(line));
    }
  }
  for (const one of families.values()) checkFamily(one);
  return families;
}

/** The value of one series; undefined where there is none. */
export function valueOf(
  families: Map<string, ParsedFamily>,
  name: string,
  labels: Record<string, string> = {},
): number | undefined {
  const found = [...families.values()].flatMap(({ samples }) => samples)
    .find((one) => one.name === name && keyOf(one.labels) === keyOf(labels));
  return found?.value;
}

function parseSample(line: string): ParsedSample {
  const [, name, pairs, value] = take(/^([^\s{]+)(?:\{(.*)\})? (\S+)$/s, line);
  check(NAME.test(name), `Not a name: ${name}`);
  check(NUMBER.test(value), `Not a number: ${value}`);
  const number = Number(value.replace("Inf", "Infinity"));
  return { name, labels: parseLabels(pairs ?? ""), value: number };
}

function parseLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = Object.create(null);
  const pair = /([^=]*)="((?:[^"\\]|\\.)*)"(,|$)/sy;
  while (pair.lastIndex < text.length) {
    const found = pair.exec(text);
    check(found !== null, `Not labels: ${text}`);
    const [, name, value] = found!;
    check(LABEL.test(name) && !name.startsWith("__"), `Not a label: ${name}`);
    check(!(name in labels), `Twice the label: ${name}`);
    labels[name] = unescape(value, true);
  }
  return labels;
}

/** A help text escapes `\` and line feeds, a label's value quotes as well. */
function unescape(text: string, quotes: boolean): string {
  return text.replace(/\\(.?)/gs, (_, next) => {
    if (next === "n") return "\n";
    check(next === "\\" || (quotes && next === '"'), `Bad escape in: ${text}`);
    return next;
  });
}

function checkFamily({ name, help, type, samples }: ParsedFamily): void {
  check(NAME.test(name), `Not a name: ${name}`);
  check(help.trim() !== "", `No help: ${name}`);
  check(samples.length > 0, `No samples: ${name}`);
  // promtool's lint: https://prometheus.io/docs/practices/naming/
  check(type === "counter" === name.endsWith("_total"), `_total: ${name}`);
  check(!/_(count|sum|bucket)$/.test(name), `Reserved suffix: ${name}`);
  check(!/[A-Z]/.test(name), `Not in snake case: ${name}`);
  const keys = samples.map((one) => one.name + keyOf(one.labels));
  check(new Set(keys).size === keys.length, `The same series twice: ${name}`);
  if (type === "histogram") return checkHistogram(name, samples);
  for (const sample of samples) {
    check(sample.name === name, `${sample.name} under the TYPE of ${name}`);
    check(!("le" in sample.labels), `A bucket in: ${name}`);
    check(type !== "counter" || sample.value >= 0, `Below nothing: ${name}`);
  }
}

function checkHistogram(name: string, samples: ParsedSample[]): void {
  const series = Map.groupBy(samples, ({ labels }) => {
    const { le: _, ...rest } = labels;
    return keyOf(rest);
  });
  for (const [key, own] of series) {
    const where = `${name}${key}`;
    const buckets = own.filter((one) => one.name === `${name}_bucket`);
    const bounds = buckets.map(({ labels }) =>
      Number(labels.le?.replace("Inf", "Infinity"))
    );
    const counts = buckets.map(({ value }) => value);
    const count = own.find((one) => one.name === `${name}_count`)?.value;
    const sum = own.find((one) => one.name === `${name}_sum`)?.value;
    check(own.length === buckets.length + 2, `Foreign samples in: ${where}`);
    check(rises(bounds) && new Set(bounds).size > 1, `Bounds of: ${where}`);
    check(bounds.at(-1) === Infinity, `No +Inf in: ${where}`);
    check(rises(counts), `Buckets aren't cumulative: ${where}`);
    check(counts.at(-1) === count, `+Inf isn't the count: ${where}`);
    check(sum !== undefined, `No sum: ${where}`);
  }
}

function rises(numbers: number[]): boolean {
  return numbers.every((one, at) => at === 0 || one >= numbers[at - 1]);
}

function keyOf(labels: Record<string, string>): string {
  return JSON.stringify(Object.entries(labels).sort());
}

function take(pattern: RegExp, line: string): string[] {
  const found = pattern.exec(line);
  check(found !== null, `Can't be read: ${line}`);
  return found!;
}

function check(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(complaint);
}
