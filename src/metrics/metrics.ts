import { Counter } from "./counter.ts";
import { formatMetrics } from "./format_metrics.ts";
import { Gauge } from "./gauge.ts";
import { Histogram } from "./histogram.ts";
import type { Metric } from "./metric.ts";

/** How a tool call ended. */
export type ToolOutcome = "ok" | "error" | "refused";

/** What the metrics need to know from outside. */
export interface MetricsOptions {
  /** The program's version. */
  version: string;
  /**
   * Whether there is a tool of that name. A model may call whatever it likes; what
   * doesn't exist is counted as `other`, so that it can't make up series.
   */
  isTool(name: string): boolean;
  /** Milliseconds that only ever grow. */
  now?(): number;
  /** Bytes of memory this process takes. */
  residentBytes?(): number;
}

const SHORT = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const LONG = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600];

/** Everything that miniclaw counts and measures, by the name it is asked for. */
export class Metrics {
  /** Messages taken from a channel. */
  readonly messagesReceived: Counter<{ channel: string }> = new Counter(
    "miniclaw_messages_received_total",
    "Messages taken from a channel",
  );
  /** Replies a channel has delivered. */
  readonly repliesSent: Counter<{ channel: string }> = new Counter(
    "miniclaw_replies_sent_total",
    "Replies delivered by a channel",
  );
  /** Messages that wait. */
  readonly queueDepth: Gauge<{ queue: "inbound" | "outbound" }> = new Gauge(
    "miniclaw_queue_depth",
    "Messages waiting in a queue",
  );
  /** Seconds from the start of a turn to its end. */
  readonly turnDuration: Histogram = new Histogram(
    "miniclaw_turn_duration_seconds",
    "Seconds a turn took, models and tools included",
    LONG,
  );
  /** Seconds of a turn that weren't spent waiting for a model. */
  readonly turnOverhead: Histogram = new Histogram(
    "miniclaw_turn_overhead_seconds",
    "Seconds a turn took beside its model calls",
    SHORT,
  );
  /** Seconds a model call took. */
  readonly modelCallDuration: Histogram<
    { provider: string; outcome: "ok" | "error" | "stopped" }
  > = new Histogram(
    "miniclaw_model_call_duration_seconds",
    "Seconds a model call took, retries included",
    LONG,
  );
  /** Tokens that models read and wrote. */
  readonly tokens: Counter<{ kind: "input" | "output" }> = new Counter(
    "miniclaw_tokens_total",
    "Tokens that models read (input) and wrote (output)",
  );
  /** Tokens of this day, kept across restarts. */
  readonly tokensToday: Gauge = new Gauge(
    "miniclaw_tokens_today",
    "Tokens used since midnight in the configured time zone",
  );
  /** Tokens a day may take. */
  readonly tokensPerDay: Gauge = new Gauge(
    "miniclaw_tokens_limit_per_day",
    "Tokens that one day may take; 0 is no limit",
  );
  /** What the tokens cost, where a price is configured. */
  readonly cost: Counter<{ currency: string }> = new Counter(
    "miniclaw_cost_total",
    "Money spent on models, by the configured prices",
  );
  /** Whether a channel is connected. */
  readonly channelUp: Gauge<{ channel: string }> = new Gauge(
    "miniclaw_channel_up",
    "Whether a channel works (1) or not (0)",
  );
  /** Jobs that are waiting for their time. */
  readonly jobs: Gauge = new Gauge(
    "miniclaw_jobs",
    "Jobs in the schedule that are enabled",
  );
  /** Jobs that came due. */
  readonly jobsFired: Counter<{ outcome: "ok" | "error" | "missed" }> =
    new Counter(
      "miniclaw_jobs_fired_total",
      "Jobs that came due, and whether they ran",
    );
  /** Messages nobody answered because they were in work at three crashes. */
  readonly messagesSetAside: Gauge = new Gauge(
    "miniclaw_messages_set_aside",
    "Messages set aside because they were in work at three crashes",
  );
  /** Seconds by which a timer came too late. */
  readonly eventLoopDelay: Histogram = new Histogram(
    "miniclaw_event_loop_delay_seconds",
    "Seconds by which the event loop ran a timer too late, sampled",
    [0.001, ...SHORT],
  );
  readonly #toolCalls: Counter<{ tool: string; outcome: ToolOutcome }> =
    new Counter(
      "miniclaw_tool_calls_total",
      'Tool calls by how they ended; names that don\'t exist are "other"',
    );
  readonly #resident: Gauge = new Gauge(
    "miniclaw_resident_memory_bytes",
    "Bytes of memory that this process takes",
  );
  readonly #uptime: Gauge = new Gauge(
    "miniclaw_uptime_seconds",
    "Seconds since this process began to count",
  );
  readonly #build: Gauge<{ version: string }> = new Gauge(
    "miniclaw_build_info",
    "Always 1; the version is the label",
  );
  readonly #isTool: (name: string) => boolean;

  /** All of them, at zero. */
  constructor(
    {
      version,
      isTool,
      now = () => performance.now(),
      residentBytes = () => Deno.memoryUsage().rss,
    }: MetricsOptions,
  ) {
    const start = now();
    this.#isTool = isTool;
    this.#build.set(1, { version });
    this.#uptime.readBy(() => [[(now() - start) / 1000]]);
    this.#resident.readBy(() => [[residentBytes()]]);
    // A series that only appears with its first event hides that event from rate().
    this.tokens.add(0, { kind: "input" });
    this.tokens.add(0, { kind: "output" });
    for (const outcome of ["ok", "error", "missed"] as const) {
      this.jobsFired.add(0, { outcome });
    }
  }

  /** Counts a tool call under the tool's name, if there is such a tool. */
  countToolCall(name: string, outcome: ToolOutcome): void {
    const tool = this.#isTool(name) ? name : "other";
    this.#toolCalls.add(1, { tool, outcome });
  }

  /** All of them, as `/metrics` shows them. */
  text(): string {
    return formatMetrics(this.#all());
  }

  #all(): Metric[] {
    return [
      ...[this.#build, this.#uptime, this.#resident, this.eventLoopDelay],
      ...[this.messagesReceived, this.repliesSent, this.queueDepth],
      ...[this.messagesSetAside, this.channelUp],
      ...[this.turnDuration, this.turnOverhead, this.modelCallDuration],
      ...[this.tokens, this.tokensToday, this.tokensPerDay, this.cost],
      ...[this.#toolCalls, this.jobs, this.jobsFired],
    ];
  }
}
