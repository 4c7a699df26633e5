import { addressScope } from "../../../base/ip_address.ts";

/** The longest way to write an address, one of IPv6 with one of IPv4 in it. */
const LONGEST = 45;

/** Where a try to get in comes from. */
export interface Source {
  /** What its tries are counted by. */
  key: string;
  /** Whether the key is what a proxy on this machine says. */
  isToldByProxy: boolean;
}

/**
 * Where a request comes from. Behind a proxy on this machine all come from the
 * loopback: there it's what the proxy added to `X-Forwarded-For`, its last entry.
 */
export function sourceOf(peer: string, headers: Headers): Source {
  const told = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const isProxy = addressScope(peer) === "loopback" &&
    told.length <= LONGEST && addressScope(told) !== undefined;
  return isProxy
    ? { key: `${networkOf(told)} by proxy`, isToldByProxy: true }
    : { key: networkOf(peer), isToldByProxy: false };
}

/** What an address is counted by: whoever has one of IPv6 has a network of 2^64 of them. */
export function networkOf(address: string): string {
  const host = URL.parse(`http://[${address.split("%")[0]}]/`)?.hostname;
  if (host === undefined) return address;
  const [head, tail] = host.slice(1, -1).split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array(gap).fill("0"), ...right];
  if (host.startsWith("[::ffff:")) return host; // an IPv4 address
  return `${groups.slice(0, 4).join(":")}::/64`;
}
