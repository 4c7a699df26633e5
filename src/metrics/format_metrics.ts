import type { Labels, Metric, Sample } from "./metric.ts";

/**
 * The metrics in the text format of Prometheus, version 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). One without a
 * series is left out.
 */
export function formatMetrics(metrics: Iterable<Metric>): string {
  return [...metrics].map(formatMetric).join("");
}

function formatMetric(metric: Metric): string {
  const { name, help, type } = metric;
  const lines = Array.from(metric.samples(), (one) => formatSample(name, one));
  if (lines.length === 0) return "";
  return [
    `# HELP ${name} ${escapeHelp(help)}\n`,
    `# TYPE ${name} ${type}\n`,
    ...lines,
  ].join("");
}

function formatSample(name: string, { suffix, labels, value }: Sample): string {
  return `${name}${suffix}${formatLabels(labels)} ${formatNumber(value)}\n`;
}

function formatLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) =>
    `${name}="${escapeLabel(value)}"`
  );
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

/** As Go reads it. */
function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? "+Inf" : "-Inf";
}

function escapeHelp(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}

/** Half a surrogate pair has no bytes in UTF-8. */
function escapeLabel(text: string): string {
  return escapeHelp(text.toWellFormed()).replaceAll('"', '\\"');
}
