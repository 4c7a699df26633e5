import { deepEqual, equal, ok } from "node:assert/strict";
import { Metrics } from "../../src/metrics/metrics.ts";
import type { MetricsOptions } from "../../src/metrics/metrics.ts";
import { parsePrometheus, valueOf } from "../fakes/prometheus_text.ts";

function testMetrics(more: Partial<MetricsOptions> = {}): Metrics {
  return new Metrics({
    version: "1.2.3",
    isTool: (name) => ["web", "exec"].includes(name),
    now: () => 0,
    residentBytes: () => 50_000_000,
    ...more,
  });
}

/** Everything happened once. */
function used(): Metrics {
  const metrics = testMetrics();
  metrics.messagesReceived.add(1, { channel: "telegram" });
  metrics.repliesSent.add(1, { channel: "telegram" });
  metrics.queueDepth.readBy(() => [
    [3, { queue: "inbound" }],
    [0, { queue: "outbound" }],
  ]);
  metrics.turnDuration.observe(1.5);
  metrics.modelCallDuration.observe(1.4, { provider: "ollama", outcome: "ok" });
  metrics.tokens.add(120, { kind: "input" });
  metrics.tokensToday.set(120);
  metrics.tokensPerDay.set(50_000);
  metrics.cost.add(0.0015, { currency: "EUR" });
  metrics.channelUp.set(1, { channel: "telegram" });
  metrics.jobs.set(2);
  metrics.jobsFired.add(1, { outcome: "ok" });
  metrics.messagesSetAside.set(0);
  metrics.eventLoopDelay.observe(0.0004);
  metrics.countToolCall("web", "ok");
  return metrics;
}

Deno.test("everything is said in a form that Prometheus takes", () => {
  const families = parsePrometheus(used().text());
  deepEqual([...families.keys()].sort(), [
    "miniclaw_build_info",
    "miniclaw_channel_up",
    "miniclaw_cost_total",
    "miniclaw_event_loop_delay_seconds",
    "miniclaw_jobs",
    "miniclaw_jobs_fired_total",
    "miniclaw_messages_received_total",
    "miniclaw_messages_set_aside",
    "miniclaw_model_call_duration_seconds",
    "miniclaw_queue_depth",
    "miniclaw_replies_sent_total",
    "miniclaw_resident_memory_bytes",
    "miniclaw_tokens_limit_per_day",
    "miniclaw_tokens_today",
    "miniclaw_tokens_total",
    "miniclaw_tool_calls_total",
    "miniclaw_turn_duration_seconds",
    "miniclaw_uptime_seconds",
  ]);
  const value = (name: string, labels = {}): number | undefined =>
    valueOf(families, `miniclaw_${name}`, labels);
  equal(value("queue_depth", { queue: "inbound" }), 3);
  equal(value("queue_depth", { queue: "outbound" }), 0);
  equal(value("tokens_total", { kind: "input" }), 120);
  equal(value("cost_total", { currency: "EUR" }), 0.0015);
  equal(value("build_info", { version: "1.2.3" }), 1);
  equal(value("resident_memory_bytes"), 50_000_000);
  equal(value("turn_duration_seconds_bucket", { le: "1" }), 0);
  equal(value("turn_duration_seconds_bucket", { le: "2.5" }), 1);
});

Deno.test("what can happen is at zero before it does; what can't be known is absent", () => {
  const families = parsePrometheus(testMetrics().text());
  equal(valueOf(families, "miniclaw_tokens_total", { kind: "output" }), 0);
  equal(
    valueOf(families, "miniclaw_jobs_fired_total", { outcome: "missed" }),
    0,
  );
  ok(!families.has("miniclaw_cost_total"));
});

Deno.test("the uptime is counted by a clock that only grows", () => {
  let now = 5_000;
  const metrics = testMetrics({ now: () => now });
  now += 90_500;
  const families = parsePrometheus(metrics.text());
  equal(valueOf(families, "miniclaw_uptime_seconds"), 90.5);
});

Deno.test("names of tools that a model makes up are counted as one", () => {
  const metrics = testMetrics();
  metrics.countToolCall("web", "refused");
  for (let at = 0; at < 1_000; at++) {
    metrics.countToolCall(`made_up_${at}`, "error");
  }
  const families = parsePrometheus(metrics.text());
  const calls = families.get("miniclaw_tool_calls_total")?.samples ?? [];
  deepEqual(calls.map(({ labels, value }) => [{ ...labels }, value]), [
    [{ tool: "web", outcome: "refused" }, 1],
    [{ tool: "other", outcome: "error" }, 1_000],
  ]);
});

Deno.test("this process's real memory is read without a permission", {
  permissions: "none",
}, () => {
  const metrics = new Metrics({ version: "1", isTool: () => true });
  const families = parsePrometheus(metrics.text());
  const bytes = valueOf(families, "miniclaw_resident_memory_bytes") ?? 0;
  ok(bytes > 1_000_000, String(bytes));
});
