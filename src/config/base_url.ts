import { addressScope } from "../base/ip_address.ts";

/** Names that are reserved for one's own network (RFC 6762, 8375, ICANN). */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|home\.arpa|lan)$/;

/**
 * Whether secrets may travel there: https anywhere, plain http only to loopback
 * and private addresses, and never with a password inside the URL.
 */
export function isSafeBaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username || url.password) return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && isPrivateHost(url.hostname);
}

/** Whether an address leads to this machine or to one's own network. */
export function isPrivateUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isPrivateHost(url.hostname);
}

function isPrivateHost(hostname: string): boolean {
  const scope = addressScope(hostname);
  if (scope) return scope === "loopback" || scope === "private";
  // A single label can't be a public name: it is a machine of one's own network.
  return PRIVATE_NAME.test(hostname) || !hostname.includes(".");
}
