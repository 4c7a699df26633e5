import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { addressScope } from "../../src/base/ip_address.ts";
import { privateRanges } from "../../src/sandbox/private_ranges.ts";

const address = fc.ipV4();

function toNumber(text: string): number {
  return text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isDenied(text: string, ranges: string[]): boolean {
  return ranges.filter((range) => range.includes("/")).some((range) => {
    const [start, bits] = range.split("/");
    const size = 2 ** (32 - Number(bits));
    return Math.floor(toNumber(text) / size) === toNumber(start) / size;
  });
}

Deno.test("the ranges that are denied are those that the first wall refuses", () => {
  const ranges = privateRanges([]);
  const near = ranges.filter((range) => range.includes("/")).flatMap(
    (range) => {
      const [start, bits] = range.split("/");
      const first = toNumber(start);
      return [first - 1, first, first + 2 ** (32 - Number(bits))];
    },
  ).map((number) =>
    [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) & 255).join(".")
  );
  for (const text of near) {
    equal(isDenied(text, ranges), addressScope(text) !== "public", text);
  }
  fc.assert(fc.property(address, (text) => {
    equal(isDenied(text, ranges), addressScope(text) !== "public");
  }));
});

Deno.test("an address that may be reached is left out, and nothing beside it", () => {
  const local = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((rest) => `10.${rest.join(".")}`);
  fc.assert(fc.property(local, local, (open, other) => {
    const ranges = privateRanges([open]);
    ok(!isDenied(open, ranges));
    equal(isDenied(other, ranges), other !== open);
    ok(isDenied("192.168.1.1", ranges));
  }));
});

Deno.test("of IPv6 the loopback and the unspecified address are denied", () => {
  ok(privateRanges([]).includes("[::1]"));
  ok(!privateRanges(["::1"]).includes("[::1]"));
  ok(privateRanges(["::1"]).includes("[::]"));
});
