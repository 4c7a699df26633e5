import { atomicWrite } from "../base/atomic_write.ts";

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

/** Says where this gateway is found, until disposed. */
export async function writeAddress(
  stateFolder: string,
  address: GatewayAddress,
): Promise<AsyncDisposable> {
  const path = `${stateFolder}/gateway.json`;
  await atomicWrite(path, `${JSON.stringify(address, null, 2)}\n`);
  return {
    [Symbol.asyncDispose]: () => Deno.remove(path).catch(() => {}),
  };
}
