/** Where an address leads: to this machine, to a private network, or outside. */
export type AddressScope = "loopback" | "private" | "reserved" | "public";

/**
 * Classifies an IPv4 or IPv6 address in any notation that a URL accepts, or
 * returns undefined when the text is a name. Special ranges are those of the IANA
 * special-purpose registries (RFC 6890), multicast beside them. An IPv6 address
 * that stands for an IPv4 address is `public` only where that one is.
 */
export function addressScope(text: string): AddressScope | undefined {
  const v4 = parseIPv4(text);
  if (v4) return scopeOfIPv4(v4);
  const v6 = parseIPv6(text);
  return v6 && scopeOfIPv6(v6);
}

/** Four bytes; the URL parser knows octal, hexadecimal and shortened forms. */
function parseIPv4(text: string): number[] | undefined {
  if (!/^[0-9a-fx.]+$/i.test(text)) return undefined;
  const host = URL.parse(`http://${text}/`)?.hostname ?? "";
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return undefined;
  return host.split(".").map(Number);
}

/** Eight groups of 16 bits; a zone such as `%eth0` doesn't change the scope. */
function parseIPv6(text: string): number[] | undefined {
  const bare = text.replace(/^\[(.*)\]$/, "$1").split("%")[0];
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(bare)) return undefined;
  const host = URL.parse(`http://[${bare}]/`)?.hostname.slice(1, -1);
  if (host === undefined) return undefined;
  const [head, tail] = host.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array(zeros).fill("0"), ...right].map((group) =>
    parseInt(group, 16)
  );
}

function scopeOfIPv4([a, b, c]: number[]): AddressScope {
  if (a === 127) return "loopback";
  if (
    a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168)
  ) {
    return "private";
  }
  const reserved = a === 0 || // this network, the unspecified address
    a >= 224 || // multicast, future use, broadcast
    (a === 100 && b >= 64 && b <= 127) || // carrier-grade NAT
    (a === 169 && b === 254) || // link-local
    (a === 192 && b === 0 && (c === 0 || c === 2)) || // protocols, documentation
    (a === 192 && b === 88 && c === 99) || // 6to4 relays
    (a === 198 && (b === 18 || b === 19)) || // benchmarks
    (a === 198 && b === 51 && c === 100) || // documentation
    (a === 203 && b === 0 && c === 113); // documentation
  return reserved ? "reserved" : "public";
}

function scopeOfIPv6(groups: number[]): AddressScope {
  if (startsWith(groups, [0, 0, 0, 0, 0, 0xffff])) {
    return scopeOfIPv4(bytesOf(groups[6], groups[7])); // mapped: it is that one
  }
  if (startsWith(groups, [0, 0, 0, 0, 0, 0, 0, 1])) return "loopback";
  if ((groups[0] & 0xfe00) === 0xfc00) return "private"; // unique local
  const translated = translatedIPv4(groups);
  const reserved = translated
    ? scopeOfIPv4(translated) !== "public"
    : isReservedIPv6(groups);
  return reserved ? "reserved" : "public";
}

/** The IPv4 address that a translator (RFC 6052, 3056) would send it on to. */
function translatedIPv4(groups: number[]): number[] | undefined {
  if (startsWith(groups, [0x64, 0xff9b, 0, 0, 0, 0])) {
    return bytesOf(groups[6], groups[7]);
  }
  return groups[0] === 0x2002 ? bytesOf(groups[1], groups[2]) : undefined;
}

function isReservedIPv6([first, second]: number[]): boolean {
  const globalUnicast = (first & 0xe000) === 0x2000;
  return !globalUnicast || // link-local, site-local, local NAT64, multicast, …
    (first === 0x2001 && second < 0x200) || // protocols, Teredo
    (first === 0x2001 && second === 0xdb8) || // documentation
    (first === 0x3fff && second < 0x1000); // documentation
}

function startsWith(groups: number[], prefix: number[]): boolean {
  return prefix.every((group, at) => groups[at] === group);
}

function bytesOf(high: number, low: number): number[] {
  return [high >> 8, high & 255, low >> 8, low & 255];
}
