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
  /** How each channel fares, by name. */
  channels(): Record<string, ChannelState>;
  /** How what runs beside the channels fares, by name. */
  services(): Record<string, ChannelState>;
  /** Messages that wait. */
  queues(): { inbound: number; outbound: number };
  /** Whether messages can be kept. */
  journal(): { status: "ok" } | { status: "degraded"; detail: string };
  /** Who is asked. */
  provider(): { name: string; model: string };
  /** Messages that were given up. */
  setAside(): number;
  /** Jobs that are switched on. */
  jobs(): Promise<number>;
  /** Tokens used today, and the day's ceiling. */
  tokens(): Promise<{ today: number; limit: number }>;
}

/** Knows how the gateway fares. */
export class Health {
  readonly #sources: HealthSources;
  readonly #start = performance.now();
  #phase: "starting" | "running" | "stopping" = "starting";
  readonly #lastCalls = new Map<string, ModelCall>();

  /** The health of a gateway that starts. */
  constructor(sources: HealthSources) {
    this.#sources = sources;
  }

  /** The gateway is up, or goes down. */
  enter(phase: "running" | "stopping"): void {
    this.#phase = phase;
  }

  /** A model was asked. */
  heard(call: ModelCall): void {
    if (call.outcome !== "stopped") this.#lastCalls.set(call.provider, call);
  }

  /** How everything is at this moment. */
  async report(): Promise<HealthReport> {
    const sources = this.#sources;
    const [tokens, jobs] = await Promise.all([
      sources.tokens(),
      sources.jobs(),
    ]);
    const provider = this.#provider();
    const providers = this.#others(provider.name);
    return {
      status: this.#status(provider),
      version,
      uptime_seconds: Math.floor((performance.now() - this.#start) / 1000),
      channels: sources.channels(),
      services: sources.services(),
      provider,
      ...providers.length > 0 && { providers },
      queues: sources.queues(),
      memory: { rss_bytes: Deno.memoryUsage().rss },
      ...{ tokens, jobs },
      set_aside: sources.setAside(),
      journal: sources.journal(),
    };
  }

  #status(provider: ProviderHealth): HealthStatus {
    if (this.#phase !== "running") return this.#phase;
    const { channels, services, journal } = this.#sources;
    const all = [
      ...[provider, journal()],
      ...Object.values(channels()),
      ...Object.values(services()),
    ];
    return all.some(({ status }) => status === "degraded") ? "degraded" : "ok";
  }

  #provider(): ProviderHealth {
    const { name, model } = this.#sources.provider();
    const call = this.#lastCalls.get(name);
    if (!call) return { name, model, status: "unknown" };
    return { ...healthOf(call), model };
  }

  /** One of them that is away leaves the others, and the gateway, well. */
  #others(inForce: string): ProviderHealth[] {
    return [...this.#lastCalls.values()].map(healthOf)
      .filter(({ name }) => name !== inForce);
  }
}

function healthOf(call: ModelCall): ProviderHealth {
  const { provider: name, model, host } = call;
  return call.outcome === "ok"
    ? { name, model, host, status: "ok" }
    : { name, model, host, status: "degraded", detail: "It gave no answer" };
}
