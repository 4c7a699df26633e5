import * as v from "valibot";
import type { HealthReport } from "../../http/health_report.ts";
import type { Shape } from "../shape.ts";

const states = v.record(
  v.string(),
  v.strictObject({
    status: v.picklist(["ok", "degraded", "starting", "stopped"]),
    detail: v.optional(v.string()),
  }),
);

const provider = v.strictObject({
  name: v.string(),
  model: v.string(),
  host: v.optional(v.string()),
  status: v.picklist(["ok", "degraded", "unknown"]),
  detail: v.optional(v.string()),
});

/** The shape of what `/health` says. */
export const healthReport: Shape<unknown, HealthReport> = v
  .strictObject({
    status: v.picklist(["ok", "degraded", "starting", "stopping"]),
    version: v.string(),
    uptime_seconds: v.number(),
    channels: states,
    services: v.optional(states),
    provider,
    providers: v.optional(v.array(provider)),
    queues: v.strictObject({ inbound: v.number(), outbound: v.number() }),
    memory: v.strictObject({ rss_bytes: v.number() }),
    tokens: v.optional(
      v.strictObject({ today: v.number(), limit: v.number() }),
    ),
    jobs: v.optional(v.number()),
    set_aside: v.optional(v.number()),
    journal: v.optional(v.strictObject({
      status: v.picklist(["ok", "degraded"]),
      detail: v.optional(v.string()),
    })),
  });
