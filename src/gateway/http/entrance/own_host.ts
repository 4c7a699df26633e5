import { addressScope } from "../../../base/ip_address.ts";

/** By what names the gateway may be called. */
export interface HostNames {
  /** The address that it listens on, or a name of it. */
  bound: string;
  /** Further names, as `gateway.allowed_hosts` has them: with a port or without. */
  allowed: readonly string[];
}

/**
 * Whether a `Host` header names this gateway. A name that somebody else owns can
 * be made to lead here (DNS rebinding), and a page at that name would then be of
 * the gateway's own origin. An address can't: any will do, unless only this
 * machine itself is listened to.
 */
export function isOwnHost(
  header: string | null,
  { bound, allowed }: HostNames,
): boolean {
  const name = nameOf(header ?? "");
  if (name === undefined) return false;
  if (isLoopback(name) || name === bare(bound)) return true;
  if (allowed.some((one) => nameOf(one) === name)) return true;
  return addressScope(name) !== undefined && !isLoopback(bound);
}

/** Whether an address or a name leads to this machine and no further. */
export function isLoopback(host: string): boolean {
  const name = bare(host);
  return name === "localhost" || name.endsWith(".localhost") ||
    addressScope(name) === "loopback";
}

/** The name in `name:port`, an address without its brackets. */
function nameOf(host: string): string | undefined {
  const match = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(host);
  return match ? bare(match[1]) : undefined;
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}
