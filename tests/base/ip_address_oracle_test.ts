import { equal } from "node:assert/strict";
import { BlockList } from "node:net";
import fc from "fast-check";
import { addressScope } from "../../src/base/ip_address.ts";

// A second opinion: the registries' ranges, judged by code that isn't ours.

/** https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast. */
const IPV4 =
  ("0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 " +
    "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 " +
    "198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4").split(" ");

/** https://www.iana.org/assignments/iana-ipv6-special-registry, within 2000::/3. */
const IPV6 = "2001::/23 2001:db8::/32 3fff::/20".split(" ");

const special = new BlockList();
for (const range of IPV4) addRange(range, "ipv4");
for (const range of IPV6) addRange(range, "ipv6");
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");

function addRange(range: string, family: "ipv4" | "ipv6"): void {
  const [address, bits] = range.split("/");
  special.addSubnet(address, Number(bits), family);
}

/** Numbers at the ends of ranges, and any others. */
const byte = fc.oneof(
  fc.constantFrom(0, 1, 2, 10, 63, 64, 88, 99, 100, 113, 127, 128, 168, 169),
  fc.constantFrom(172, 192, 198, 203, 223, 224, 239, 240, 254, 255),
  fc.nat(255),
);
const group = fc.oneof(
  fc.constantFrom(0, 1, 0x1ff, 0x200, 0xdb8, 0xfff, 0x1000, 0x2000, 0x2001),
  fc.constantFrom(0x2003, 0x3ffe, 0x3fff, 0x4000, 0xfe80, 0xffff),
  fc.nat(0xffff),
);

Deno.test("an IPv4 address is public where no special range holds it", () => {
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte, byte), (four) => {
      const address = four.join(".");
      const isPublic = !special.check(address, "ipv4");
      equal(addressScope(address) === "public", isPublic, address);
      equal(addressScope(`::ffff:${address}`) === "public", isPublic, address);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("an IPv6 address is public where it is global and no range holds it", () => {
  const eight = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(eight, (groups) => {
      fc.pre(groups[0] !== 0x2002); // 6to4 stands for an IPv4 address
      fc.pre(groups[0] !== 0x64 && groups[0] !== 0); // as do NAT64 and mapped ones
      const address = groups.map((value) => value.toString(16)).join(":");
      const isPublic = global.check(address, "ipv6") &&
        !special.check(address, "ipv6");
      equal(addressScope(address) === "public", isPublic, address);
    }),
    { numRuns: 5000 },
  );
});
