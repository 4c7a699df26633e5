import { version } from "../config/version.ts";
import type { ChannelState } from "../channels/channel.ts";
import type { ModelCall } from "../providers/model_call.ts";
import type {
  HealthReport,
  HealthStatus,
  ProviderHealth,
} from "./http/health_report.ts";

/** What the health of a gateway is read from. */
export interface HealthSources {
  /** How each part fares, by name: channels, and what runs beside them. */
  channels(): Record<string, ChannelState>;
  /** Parts that aren't channels. */
  parts(): readonly ChannelState[];
  /** Messages that wait. */
  queues(): { inbound: number; outbound: number };
  /** Whether messages can be kept. */
  journal(): { status: "ok" } | { status: "degraded"; detail: string };
  /** Who is asked. */
  provider(): { name: string; model: string };
  /** Messages that were given up. */
  setAside(): number;
  /** Jobs that are switched on. */
  jobs(): number;
  /** Tokens used today, and the day's ceiling. */
  tokens(): { today: number; limit: number };
}

/** Knows how the gateway fares. */
export class Health {
  readonly #sources: HealthSources;
  readonly #start = performance.now();
  #phase: "starting" | "running" | "stopping" = "starting";
  #lastCall?: ModelCall;

  /** The health of a gateway that starts. */
  constructor(sources: HealthSources) {
    this.#sources = sources;
  }

  /** The gateway is up, or goes down. */
  set phase(phase: "running" | "stopping") {
    this.#phase = phase;
  }

  /** A model was asked. */
  heard(call: ModelCall): void {
    if (call.outcome !== "stopped") this.#lastCall = call;
  }

  /** How everything is at this moment. */
  report(): HealthReport {
    const sources = this.#sources;
    const provider = this.#provider();
    return {
      status: this.#status(provider),
      version,
      uptime_seconds: Math.floor((performance.now() - this.#start) / 1000),
      channels: sources.channels(),
      provider,
      queues: sources.queues(),
      memory: { rss_bytes: Deno.memoryUsage().rss },
      tokens: sources.tokens(),
      jobs: sources.jobs(),
      set_aside: sources.setAside(),
      journal: sources.journal(),
    };
  }

  #status(provider: ProviderHealth): HealthStatus {
    if (this.#phase !== "running") return this.#phase;
    const { channels, parts, journal } = this.#sources;
    const all = [
      ...[provider, journal(), ...parts()],
      ...Object.values(channels()),
    ];
    return all.some(({ status }) => status === "degraded") ? "degraded" : "ok";
  }

  #provider(): ProviderHealth {
    const { name, model } = this.#sources.provider();
    const call = this.#lastCall;
    if (!call || call.provider !== name) {
      return { name, model, status: "unknown" };
    }
    const { host, outcome } = call;
    return outcome === "ok"
      ? { name, model, host, status: "ok" }
      : { name, model, host, status: "degraded", detail: "gave no answer" };
  }
}
