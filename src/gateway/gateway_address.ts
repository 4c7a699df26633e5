import { atomicWrite } from "../base/atomic_write.ts";
import { delay } from "../base/delay.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";

/** Where it couldn't be written, it is tried again so often. */
const AGAIN_MS = 5000;

/** Where a running gateway is found, as `state/gateway.json` keeps it. */
export interface GatewayAddress {
  /** Its process. */
  pid: number;
  /** The address it listens on. */
  host: string;
  /** The port it listens on. */
  port: number;
  /** When it started, ISO-8601 in UTC. */
  started_at: string;
}

/**
 * Says where this gateway is found, until disposed. A disk that is full doesn't
 * keep it from being asked how it fares: then that is written later.
 */
export async function writeAddress(
  stateFolder: string,
  address: GatewayAddress,
  { log }: { log: Logger },
): Promise<AsyncDisposable> {
  const path = `${stateFolder}/gateway.json`;
  const text = `${JSON.stringify(address, null, 2)}\n`;
  const write = (): Promise<void> => atomicWrite(path, text);
  const over = new AbortController();
  const later = await write().catch((error) => {
    const { message } = describeError(error);
    log.warn(`Other commands can't find this gateway yet: ${message}`);
    return { written: writeLater(write, over.signal) };
  });
  return {
    async [Symbol.asyncDispose](): Promise<void> {
      over.abort();
      await later?.written;
      await Deno.remove(path).catch(() => {});
    },
  };
}

async function writeLater(
  write: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await delay(AGAIN_MS, signal).catch(() => {});
    if (signal.aborted) return;
    if (await write().then(() => true, () => false)) return;
  }
}
