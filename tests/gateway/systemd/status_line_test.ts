import { equal } from "node:assert/strict";
import type { HealthReport } from "../../../src/gateway/http/health_report.ts";
import { statusLine } from "../../../src/gateway/systemd/status_line.ts";

const well: HealthReport = {
  status: "ok",
  version: "1.2.3",
  uptime_seconds: 1,
  channels: { cli: { status: "ok" }, telegram: { status: "ok" } },
  services: { schedule: { status: "ok" } },
  provider: { name: "ollama", model: "qwen3", status: "unknown" },
  queues: { inbound: 0, outbound: 0 },
  memory: { rss_bytes: 1 },
};

Deno.test("the line for systemctl says how it is, who answers and where", () => {
  equal(statusLine(well), "ok; ollama qwen3; cli, telegram");
});

Deno.test("the line for systemctl names what isn't well", () => {
  const telegram = { status: "degraded", detail: "no network" } as const;
  const report: HealthReport = {
    ...well,
    status: "degraded",
    channels: { ...well.channels, telegram },
    provider: { ...well.provider, status: "degraded" },
  };
  equal(
    statusLine(report),
    "degraded (telegram, model); ollama qwen3; cli, telegram",
  );
});
