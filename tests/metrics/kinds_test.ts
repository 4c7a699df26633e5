import { deepEqual, equal } from "node:assert/strict";
import { Counter } from "../../src/metrics/counter.ts";
import { Gauge } from "../../src/metrics/gauge.ts";
import { Histogram } from "../../src/metrics/histogram.ts";

Deno.test("a counter takes no amount that would make it shrink or no number", () => {
  const counter = new Counter("a_total", "Things");
  for (const amount of [2, -1, NaN, Infinity, 0.5]) counter.add(amount);
  deepEqual([...counter.samples()], [{ suffix: "", labels: {}, value: 2.5 }]);
});

Deno.test("the order in which labels are given makes no second series", () => {
  const counter = new Counter<{ a: string; b: string }>("a_total", "Things");
  counter.add(1, { a: "1", b: "2" });
  counter.add(1, { b: "2", a: "1" });
  deepEqual([...counter.samples()].map(({ value }) => value), [2]);
});

Deno.test("series have an end; what comes beyond is counted together", () => {
  const counter = new Counter<{ a: string; b: string }>("a_total", "Things");
  for (let at = 0; at < 10_000; at++) counter.add(1, { a: `${at}`, b: "x" });
  const samples = [...counter.samples()];
  equal(samples.length, 101);
  deepEqual(samples.at(-1), {
    suffix: "",
    labels: { a: "other", b: "other" },
    value: 9_900,
  });
  equal(samples.reduce((sum, { value }) => sum + value, 0), 10_000);
});

Deno.test("a gauge that reads forgets what is gone, and a failing one is silent", () => {
  let names = ["telegram", "web"];
  const gauge = new Gauge<{ channel: string }>("g", "Help")
    .readBy(() => names.map((channel) => [1, { channel }] as const));
  equal([...gauge.samples()].length, 2);
  names = ["web"];
  deepEqual([...gauge.samples()], [
    { suffix: "", labels: { channel: "web" }, value: 1 },
  ]);
  gauge.readBy(() => {
    throw new Error("the disk is gone");
  });
  deepEqual([...gauge.samples()], []);
});

Deno.test("a difference of clocks below nothing is nothing, no number isn't counted", () => {
  const histogram = new Histogram("h", "Sizes", [1]);
  for (const value of [-0.2, NaN, Infinity, 1, 3]) histogram.observe(value);
  deepEqual([...histogram.samples()].map(({ value }) => value), [2, 3, 4, 3]);
});
