import * as v from "valibot";
import type { HealthReport } from "../../gateway/http/health_report.ts";

const text = v.string();
const count = v.number();

/** What is relied upon; a gateway of another version may say more. */
const health: v.GenericSchema<unknown, HealthReport> = v.looseObject({
  status: v.picklist(["ok", "degraded", "starting", "stopping"]),
  version: text,
  uptime_seconds: count,
  channels: v.record(
    text,
    v.looseObject({
      status: v.picklist(["ok", "degraded", "starting", "stopped"]),
      detail: v.optional(text),
    }),
  ),
  provider: v.looseObject({
    name: text,
    model: text,
    host: v.optional(text),
    status: v.picklist(["ok", "degraded", "unknown"]),
    detail: v.optional(text),
  }),
  queues: v.looseObject({ inbound: count, outbound: count }),
  memory: v.looseObject({ rss_bytes: count }),
  tokens: v.optional(v.looseObject({ today: count, limit: count })),
  jobs: v.optional(count),
  set_aside: v.optional(count),
  journal: v.optional(v.looseObject({
    status: v.picklist(["ok", "degraded"]),
    detail: v.optional(text),
  })),
});

/** What a text says about a gateway; undefined where it says anything else. */
export function readHealth(text: string): HealthReport | undefined {
  try {
    const result = v.safeParse(health, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
