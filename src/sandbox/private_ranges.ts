/**
 * The IPv4 addresses that aren't public, as in `base/ip_address.ts`, and those of
 * IPv6 that can be named one by one: Deno's permissions know no ranges of IPv6.
 */
const RANGES = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];
const SINGLE = ["::", "::1"];

/** What `--deny-net` has to name so that only these private addresses are reached. */
export function privateRanges(reachable: readonly string[]): string[] {
  let ranges = RANGES;
  for (const address of reachable) {
    ranges = ranges.flatMap((range) => without(range, address));
  }
  const single = SINGLE.filter((address) => !reachable.includes(address));
  return [...ranges, ...single.map((address) => `[${address}]`)];
}

/** A range without one address: the halves beside the one that holds it. */
function without(range: string, address: string): string[] {
  const hole = toNumber(address);
  const [start, bits] = range.split("/");
  const base = toNumber(start)!;
  if (hole === undefined || !holds(base, Number(bits), hole)) return [range];
  const rest: string[] = [];
  for (let length = Number(bits) + 1; length <= 32; length++) {
    const size = 2 ** (32 - length);
    const beside = (hole - hole % size) +
      (hole % (2 * size) < size ? size : -size);
    rest.push(`${toText(beside)}/${length}`);
  }
  return rest;
}

function holds(base: number, bits: number, address: number): boolean {
  return address >= base && address < base + 2 ** (32 - bits);
}

function toNumber(address: string): number | undefined {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(address)) return undefined;
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toText(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256)
    .join(".");
}
