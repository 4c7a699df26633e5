import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { Counter } from "../../src/metrics/counter.ts";
import { formatMetrics } from "../../src/metrics/format_metrics.ts";
import { Gauge } from "../../src/metrics/gauge.ts";
import { Histogram } from "../../src/metrics/histogram.ts";
import { parsePrometheus, valueOf } from "../fakes/prometheus_text.ts";

/** Texts of whatever a channel or a provider may be called. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom("\\", '"', "\n", "n", "{", "}", ",", "=", " ", "é"))
    .map((parts) => parts.join("")),
);

Deno.test("any label and any help come back as they were", () => {
  fc.assert(
    fc.property(anyText, anyText, (value, help) => {
      const counter = new Counter<{ x: string }>("a_total", `Help ${help}`);
      counter.add(1, { x: value });
      const [family] = parsePrometheus(formatMetrics([counter])).values();
      equal(family.help, `Help ${help}`);
      deepEqual({ ...family.samples[0].labels }, { x: value });
    }),
  );
});

Deno.test("half a surrogate pair becomes something that has bytes", () => {
  const counter = new Counter<{ x: string }>("a_total", "Help");
  counter.add(1, { x: "\ud83d" });
  const text = formatMetrics([counter]);
  equal(new TextDecoder().decode(new TextEncoder().encode(text)), text);
});

Deno.test("whatever is observed, buckets rise to the count", () => {
  const bounds = fc.uniqueArray(
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    {
      minLength: 1,
      maxLength: 12,
    },
  ).map((all) => all.sort((a, b) => a - b));
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(bounds, values, (bounds, values) => {
      const histogram = new Histogram("h", "Sizes", bounds);
      for (const value of values) histogram.observe(value);
      const families = parsePrometheus(formatMetrics([histogram]));
      equal(valueOf(families, "h_count") ?? 0, values.length);
      for (const bound of values.length === 0 ? [] : bounds) {
        const smaller = values.filter((one) => one <= bound).length;
        const le = String(bound);
        equal(valueOf(families, "h_bucket", { le }), smaller);
      }
    }),
  );
});

Deno.test("numbers without digits are written as Go reads them", () => {
  const gauge = new Gauge<{ x: string }>("g", "Help").readBy(() => [
    [NaN, { x: "1" }],
    [Infinity, { x: "2" }],
    [-Infinity, { x: "3" }],
    [1e21, { x: "4" }],
    [5e-7, { x: "5" }],
  ]);
  const [family] = parsePrometheus(formatMetrics([gauge])).values();
  deepEqual(family.samples.map(({ value }) => value), [
    NaN,
    Infinity,
    -Infinity,
    1e21,
    5e-7,
  ]);
});
