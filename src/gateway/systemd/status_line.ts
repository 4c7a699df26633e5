import type { HealthReport } from "../http/health_report.ts";

/** What `systemctl status` shows beside the process, on one line. */
export function statusLine(health: HealthReport): string {
  const { status, channels, services = {}, provider, journal } = health;
  const parts = { ...channels, ...services, model: provider, journal };
  const bad = Object.entries(parts)
    .filter(([, part]) => part?.status === "degraded")
    .map(([name]) => name);
  const trouble = bad.length > 0 ? ` (${bad.join(", ")})` : "";
  const where = Object.keys(channels).join(", ");
  return `${status}${trouble}; ${provider.name} ${provider.model}; ${where}`;
}
