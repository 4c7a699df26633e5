import { deepEqual, equal, throws } from "node:assert/strict";
import { parsePrometheus, valueOf } from "./prometheus_text.ts";

const head = "# HELP a_total Things\n# TYPE a_total counter\n";
const buckets = "# HELP h Sizes\n# TYPE h histogram\n";

Deno.test("the checker reads what the format's own example has", () => {
  const families = parsePrometheus(
    "# HELP http_requests_total The total\n" +
      "# TYPE http_requests_total counter\n" +
      'http_requests_total{method="post",path="C:\\\\DIR\\n\\"x\\""} 1027\n' +
      'http_requests_total{method="get"} 1.458255915e9\n' +
      `${buckets}h_bucket{le="0.05"} 2\nh_bucket{le="+Inf"} 3\nh_sum 5.5\n` +
      "h_count 3\n",
  );
  equal(valueOf(families, "h_sum"), 5.5);
  deepEqual(
    { ...families.get("http_requests_total")?.samples[0].labels },
    { method: "post", path: 'C:\\DIR\n"x"' },
  );
});

Deno.test("the checker refuses what promtool refuses", () => {
  const wrong = [
    `${head}a_total 1`,
    "a_total 1\n",
    "# TYPE a_total counter\na_total 1\n",
    "# HELP b_total Things\n# TYPE a_total counter\na_total 1\n",
    head,
    `${head}b_total 1\n`,
    `${head}a_total -1\n`,
    `${head}a_total 1\n${head}a_total 1\n`,
    `${head}a_total{x="1"} 1\na_total{x="1"} 2\n`,
    `${head}a_total{x="1",x="2"} 1\n`,
    `${head}a_total{1x="1"} 1\n`,
    `${head}a_total{x="a"b"} 1\n`,
    `${head}a_total{x="\\t"} 1\n`,
    `${head}a_total{x=1} 1\n`,
    `${head}a_total Infinity\n`,
    `${head}a_total\n`,
    `${head}\na_total 1\n`,
    "# HELP a Things\n# TYPE a counter\na 1\n",
    "# HELP a_total Things\n# TYPE a_total gauge\na_total 1\n",
    `${buckets}h_bucket{le="1"} 1\nh_sum 1\nh_count 1\n`,
    `${buckets}h_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n`,
    `${buckets}h_bucket{le="1"} 1\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 2\n`,
    `${buckets}h_bucket{le="1"} 1\nh_bucket{le="+Inf"} 1\nh_count 1\n`,
    `${buckets}h_bucket{le="2"} 1\nh_bucket{le="1"} 1\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n`,
  ];
  for (const text of wrong) throws(() => parsePrometheus(text), text);
});
