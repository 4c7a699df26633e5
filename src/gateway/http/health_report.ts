/** Whether the gateway as a whole does its work. */
export type HealthStatus = "ok" | "degraded" | "starting" | "stopping";

/** How one channel is. */
export interface ChannelHealth {
  /** `degraded`: it fails and is tried again. */
  status: "ok" | "degraded" | "starting" | "stopped";
  /** Why, in one sentence without secrets. */
  detail?: string;
}

/** How the source of answers is, by what the last calls said. */
export interface ProviderHealth {
  /** A key of `providers`. */
  name: string;
  /** The model in force, of another one the one asked last. */
  model: string;
  /** Where it is asked; absent for one that needs no network. */
  host?: string;
  /** `unknown` until it has been asked. */
  status: "ok" | "degraded" | "unknown";
  /** Why, in one sentence without secrets. */
  detail?: string;
}

/**
 * What `/health` says, to anybody who asks: there must be no secret in it, and
 * nothing of what people wrote.
 */
export interface HealthReport {
  /** The whole. */
  status: HealthStatus;
  /** The program's version. */
  version: string;
  /** Seconds since the gateway started. */
  uptime_seconds: number;
  /** The channels by name. */
  channels: Record<string, ChannelHealth>;
  /** What runs beside the channels, by name. */
  services?: Record<string, ChannelHealth>;
  /** The source of answers. */
  provider: ProviderHealth;
  /** Others that chats chose, with the model that was asked last. */
  providers?: ProviderHealth[];
  /** Messages that wait. */
  queues: {
    /** To be worked on. */
    inbound: number;
    /** To be delivered. */
    outbound: number;
  };
  /** What the process takes. */
  memory: {
    /** All of it, in bytes. */
    rss_bytes: number;
  };
  /** What is spent. */
  tokens?: {
    /** Since midnight. */
    today: number;
    /** What a day may take; 0 is no limit. */
    limit: number;
  };
  /** Jobs in the schedule that are enabled. */
  jobs?: number;
  /** Messages that were in work at three crashes and wait for a person. */
  set_aside?: number;
  /** Whether messages can be kept; while not, none are taken. */
  journal?: {
    /** `degraded`: it can't be written, as on a full disk. */
    status: "ok" | "degraded";
    /** Why, in one sentence. */
    detail?: string;
  };
}
