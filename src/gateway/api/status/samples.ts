import type { GatewayParts } from "../../gateway_parts.ts";

/** Samples that are kept. */
const MOST = 60;

/** Milliseconds between two of them, at least. */
const LEAST_APART = 2000;

/** How the gateway was at some moments, the newest last: a list for each measure. */
export interface StatusSeries {
  /** The moments, ISO-8601 in UTC. */
  at: string[];
  /** Bytes of memory that it took. */
  rss_bytes: number[];
  /** Messages that waited to be worked on. */
  inbound: number[];
  /** Messages that waited to be delivered. */
  outbound: number[];
  /** Answers that were being written. */
  turns: number[];
}

interface Sample {
  at: Date;
  rss: number;
  inbound: number;
  outbound: number;
  turns: number;
}

/** One list a gateway; they are only written while somebody looks at them. */
const kept = new WeakMap<GatewayParts, Sample[]>();

/**
 * How the gateway was when it was asked of late, this moment included. There is
 * no timer behind it: a gateway that nobody looks at does nothing for it.
 */
export function takeSample(gateway: GatewayParts, at: Date): StatusSeries {
  const samples = kept.get(gateway) ?? [];
  kept.set(gateway, samples);
  const age = +at - +(samples.at(-1)?.at ?? 0);
  // Two pages may look at once; a clock that was set back begins anew.
  if (age < 0) samples.length = 0;
  if (age < 0 || age >= LEAST_APART) samples.push(sampleOf(gateway, at));
  samples.splice(0, samples.length - MOST);
  return {
    at: samples.map(({ at }) => at.toISOString()),
    rss_bytes: samples.map(({ rss }) => rss),
    inbound: samples.map(({ inbound }) => inbound),
    outbound: samples.map(({ outbound }) => outbound),
    turns: samples.map(({ turns }) => turns),
  };
}

function sampleOf({ hub }: GatewayParts, at: Date): Sample {
  const { rss } = Deno.memoryUsage();
  return { at, rss, ...hub.queues(), turns: hub.working };
}
