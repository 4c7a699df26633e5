import { equal, notEqual } from "node:assert/strict";
import fc from "fast-check";
import { addressScope } from "../../src/base/ip_address.ts";

type Range = [first: string, last: string, scope: string];

/** First and last address of each range in the IANA registries, and multicast. */
const ranges: Range[] = [
  ["0.0.0.0", "0.255.255.255", "reserved"],
  ["10.0.0.0", "10.255.255.255", "private"],
  ["100.64.0.0", "100.127.255.255", "reserved"],
  ["127.0.0.0", "127.255.255.255", "loopback"],
  ["169.254.0.0", "169.254.255.255", "reserved"],
  ["172.16.0.0", "172.31.255.255", "private"],
  ["192.0.0.0", "192.0.0.255", "reserved"],
  ["192.0.2.0", "192.0.2.255", "reserved"],
  ["192.88.99.0", "192.88.99.255", "reserved"],
  ["192.168.0.0", "192.168.255.255", "private"],
  ["198.18.0.0", "198.19.255.255", "reserved"],
  ["198.51.100.0", "198.51.100.255", "reserved"],
  ["203.0.113.0", "203.0.113.255", "reserved"],
  ["224.0.0.0", "255.255.255.255", "reserved"],
];

/** The neighbours on both sides of the ranges. */
const publicIPv4 = [
  "1.0.0.0",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "169.253.255.255",
  "169.255.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "192.0.1.0",
  "192.0.3.0",
  "192.88.98.255",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "198.51.101.0",
  "203.0.112.255",
  "223.255.255.255",
];

Deno.test("every special IPv4 range is known up to both of its ends", () => {
  for (const [first, last, scope] of ranges) {
    equal(addressScope(first), scope, first);
    equal(addressScope(last), scope, last);
  }
  for (const address of publicIPv4) equal(addressScope(address), "public");
});

Deno.test("every special IPv6 range is known", () => {
  const special: Record<string, string[]> = {
    loopback: ["::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"],
    private: ["fc00::", "fdff:ffff::1", "::ffff:10.0.0.1", "::ffff:c0a8:101"],
    reserved: [
      "::",
      "::127.0.0.1", // compatible, deprecated
      "::8.8.8.8",
      "::ffff:0:8.8.8.8", // translated (SIIT)
      "64:ff9b::127.0.0.1", // NAT64
      "64:ff9b::a00:1",
      "64:ff9b:1::8.8.8.8", // NAT64 of one's own network
      "64:ff9b:1:ffff::1",
      "100::1", // discard
      "100:0:0:1::1",
      "2001::1", // Teredo
      "2001:0:4136:e378:8000:63bf:3fff:fdd2",
      "2001:2::1", // benchmarks
      "2001:1ff:ffff::1",
      "2001:db8::1",
      "2002:7f00:1::", // 6to4
      "2002:c0a8:101::1",
      "3fff::1",
      "3fff:fff::1",
      "5f00::1", // segment routing
      "fe80::1",
      "fe80::1%eth0",
      "febf::1",
      "fec0::1", // site-local
      "ff02::1",
    ],
    public: [
      "2001:200::1",
      "2001:4860:4860::8888",
      "[2606:4700:4700::1111]",
      "2002:808:808::1",
      "3fff:1000::1",
      "64:ff9b::8.8.8.8",
      "::ffff:8.8.8.8",
    ],
  };
  for (const [scope, addresses] of Object.entries(special)) {
    for (const address of addresses) {
      equal(addressScope(address), scope, address);
    }
  }
});

Deno.test("a name is no address", () => {
  const names = [
    "",
    ".",
    "localhost",
    "example.com",
    "a.b.c.d",
    "256.1.1.1",
    "1.2.3.4.5",
    "1.2.3.4/8",
    "me@1.2.3.4",
    "1:2",
    "::1]/x",
    "::1::",
    "12345::",
    "::g",
    "1.2.3.4:80",
    "face.cafe",
  ];
  for (const name of names) equal(addressScope(name), undefined, name);
});

const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

/** The bytes in every notation of an IPv4 address that a URL accepts. */
function notations([a, b, c, d]: number[]): string[] {
  const hex = (value: number): string => `0x${value.toString(16)}`;
  const octal = (value: number): string => `0${value.toString(8)}`;
  const low = c * 256 + d;
  const all = ((a * 256 + b) * 256 + c) * 256 + d;
  return [
    [a, b, c, d].map(hex).join("."),
    [a, b, c, d].map(octal).join("."),
    [a, hex(b), octal(c), d].join("."),
    `${a}.${b}.${low}`,
    `${a}.${b * 65536 + low}`,
    `${all}`,
    hex(all),
    octal(all),
    `${a}.${b}.${c}.${d}.`,
  ];
}

Deno.test("an IPv4 address has the same scope in every notation", () => {
  fc.assert(fc.property(bytes, (address) => {
    const scope = addressScope(address.join("."));
    for (const text of notations(address)) {
      equal(addressScope(text), scope, text);
      equal(addressScope(new URL(`http://${text}/`).hostname), scope, text);
    }
  }));
});

Deno.test("an IPv4 address inside an IPv6 address is as public as itself", () => {
  fc.assert(fc.property(bytes, ([a, b, c, d]) => {
    const dotted = [a, b, c, d].join(".");
    const high = (a * 256 + b).toString(16);
    const low = (c * 256 + d).toString(16);
    const scope = addressScope(dotted);
    equal(addressScope(`::ffff:${dotted}`), scope);
    equal(addressScope(`[0:0:0:0:0:FFFF:${high}:${low}]`), scope);
    const isPublic = scope === "public";
    for (const form of [`64:ff9b::${dotted}`, `2002:${high}:${low}::1`]) {
      equal(addressScope(form) === "public", isPublic, form);
    }
    for (const form of [`::${dotted}`, `64:ff9b:1::${dotted}`]) {
      notEqual(addressScope(form), "public", form);
    }
    notEqual(addressScope(`2001:0:${high}:${low}::1`), "public");
  }));
});

Deno.test("an IPv6 address has the same scope in every notation", () => {
  const group = fc.oneof(
    fc.constantFrom(0, 1, 0x64, 0xff9b, 0x2001, 0x2002, 0xfe80, 0xfc00, 0xffff),
    fc.nat(0xffff),
  );
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(groups, (address) => {
    const long = address.map((value) => value.toString(16).padStart(4, "0"));
    const short = new URL(`http://[${long.join(":")}]/`).hostname;
    const scope = addressScope(long.join(":"));
    equal(addressScope(short), scope);
    equal(addressScope(long.join(":").toUpperCase()), scope);
    equal(addressScope(`${short.slice(1, -1)}%7`), scope);
  }));
});

Deno.test("only 2000::/3, mapped and NAT64 addresses can be public", () => {
  const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(groups, (address) => {
    fc.pre(address[0] >> 13 !== 1);
    const text = address.map((value) => value.toString(16)).join(":");
    notEqual(addressScope(text), "public");
  }));
});
