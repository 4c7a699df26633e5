import * as v from "valibot";
import { health } from "../../http/health.ts";
import { metrics } from "../../http/metrics.ts";
import type { AnyDescription } from "../description.ts";
import { healthReport } from "../status/health_schema.ts";

/** What is no operation, as it has to answer while the rest can't. */
export const openDescriptions: readonly AnyDescription[] = [
  {
    ...{ method: health.method, path: health.path, open: health.open },
    id: "getHealth",
    summary: "Tell how the gateway is; open, for whoever watches it",
    tag: "status",
    result: healthReport,
    alike: { 503: "It starts or stops" },
  },
  {
    ...{ method: metrics.method, path: metrics.path, open: metrics.open },
    id: "getMetrics",
    summary: "Count and measure; open, for Prometheus, in its text format",
    tag: "status",
    result: v.string(),
    mediaType: "text/plain",
  },
];
