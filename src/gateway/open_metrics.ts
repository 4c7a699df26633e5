import { costOf } from "../agent/governor/cost_of.ts";
import type { Config } from "../config/config.ts";
import { version } from "../config/version.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import { Metrics } from "../metrics/metrics.ts";
import type { ModelCall } from "../providers/model_call.ts";
import { tools } from "../tools/tools.ts";
import type { HealthReport } from "./http/health_report.ts";

/** What a gateway counts, from zero. */
export function openMetrics(): Metrics {
  const names = new Set(tools.map(({ name }) => name));
  return new Metrics({ version, isTool: (name) => names.has(name) });
}

/** Counts a message that a channel heard; what a job says isn't one. */
export function countMessage(
  metrics: Metrics,
  { job, chat: { channel } }: InboundMessage,
): void {
  if (job === undefined) metrics.messagesReceived.add(1, { channel });
}

/** Counts a model call, at the prices of the configuration. */
export function countModelCall(
  metrics: Metrics,
  call: ModelCall,
  { limits }: Config,
): void {
  const { provider, outcome, milliseconds, inputTokens, outputTokens } = call;
  metrics.modelCallDuration.observe(milliseconds / 1000, { provider, outcome });
  metrics.tokens.add(inputTokens, { kind: "input" });
  metrics.tokens.add(outputTokens, { kind: "output" });
  const cost = costOf(call, limits);
  if (cost) metrics.cost.add(cost.amount, { currency: cost.currency });
}

/** Sets what is a state and no count, as the health has it. */
export function setGauges(metrics: Metrics, report: HealthReport): void {
  const { queues, tokens, jobs = 0, set_aside = 0, channels } = report;
  metrics.queueDepth.set(queues.inbound, { queue: "inbound" });
  metrics.queueDepth.set(queues.outbound, { queue: "outbound" });
  metrics.tokensToday.set(tokens?.today ?? 0);
  metrics.tokensPerDay.set(tokens?.limit ?? 0);
  metrics.jobs.set(jobs);
  metrics.messagesSetAside.set(set_aside);
  for (const [channel, { status }] of Object.entries(channels)) {
    metrics.channelUp.set(status === "ok" ? 1 : 0, { channel });
  }
}
