import type { Config } from "../config/config.ts";

/** What is only read when the gateway starts, and how to find it. */
const FIXED: Readonly<Record<string, (config: Config) => unknown>> = {
  "gateway.host": ({ gateway }) => gateway.host,
  "gateway.port": ({ gateway }) => gateway.port,
  "agent.concurrency": ({ agent }) => agent.concurrency,
  "agent.timezone": ({ agent }) => agent.timezone,
};

/** The keys whose new values take effect only after a restart. */
export function needsRestart(before: Config, after: Config): string[] {
  return Object.entries(FIXED)
    .filter(([, read]) => read(before) !== read(after))
    .map(([key]) => key);
}

/** Whether a new value of that key takes effect only after a restart. */
export function isFixed(key: string): boolean {
  return Object.hasOwn(FIXED, key);
}
