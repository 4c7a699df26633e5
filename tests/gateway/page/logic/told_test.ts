import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { ago } from "../../../../src/gateway/page/files/logic/ago.js";
import {
  bytes,
  duration,
  short,
} from "../../../../src/gateway/page/files/logic/amounts.js";
import {
  area,
  bars,
  ceiling,
  HEIGHT,
  line,
  WIDTH,
} from "../../../../src/gateway/page/files/logic/chart.js";

Deno.test("a distance in time is told in its largest unit", () => {
  equal(ago(3 * 3_600_000, "en"), "in 3 hours");
  equal(ago(-86_400_000, "en"), "yesterday");
  equal(ago(-1000, "en"), "now");
  equal(ago(-2 * 86_400_000, "de"), "vorgestern");
});

Deno.test("amounts are told in three figures at most", () => {
  equal(bytes(0, "en"), "0 bytes");
  equal(bytes(71_234_567, "en"), "71.2 MB");
  equal(bytes(71_234_567, "de"), "71,2 MB");
  equal(short(134_567, "en"), "134.6K");
});

Deno.test("how long something goes on is told in two units", () => {
  equal(duration(93_784, "en"), "1 day 2 hr");
  equal(duration(65, "en"), "1 min 5 sec");
  equal(duration(0, "en"), "0 sec");
});

Deno.test("the top of a chart is a round number that nothing exceeds", () => {
  deepEqual([[], [0], [3], [11], [200]].map(ceiling), [1, 1, 5, 20, 200]);
  fc.assert(fc.property(fc.array(fc.nat()), (values) => {
    ok(ceiling(values) >= Math.max(0, ...values));
    match(String(ceiling(values)), /^[125]0*$/);
  }));
});

Deno.test("a line goes from edge to edge, and stays within the drawing", () => {
  equal(line([0, 5, 10]), `M0 ${HEIGHT}L150 ${HEIGHT / 2}L${WIDTH} 0`);
  equal(line([]), "");
  equal(area([]), "");
  equal(line([10]), `M0 0L${WIDTH} 0`);
  equal(area([10]), `M0 0L${WIDTH} 0L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`);
});

Deno.test("bars stand on one another, and on the ground", () => {
  const all = bars([[3, 2], [0, 0]]);
  equal(all.length, 4);
  const [lower, upper] = all;
  equal(lower.y + lower.height, HEIGHT);
  equal(upper.y + upper.height, lower.y);
  equal(upper.y, 0);
  deepEqual(all.slice(2).map(({ height }) => height), [0, 0]);
});
