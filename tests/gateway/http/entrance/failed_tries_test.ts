import { equal, ok } from "node:assert/strict";
import { FailedTries } from "../../../../src/gateway/http/entrance/failed_tries.ts";
import {
  type Source,
  sourceOf,
} from "../../../../src/gateway/http/entrance/source.ts";

function from(key: string, isToldByProxy = false): Source {
  return { key, isToldByProxy };
}

Deno.test("after ten errors a source waits, and its time gives it one try each", () => {
  const tries = new FailedTries(0);
  for (let at = 0; at < 10; at++) {
    equal(tries.waitOf(from("a"), 0), 0);
    tries.failed(from("a"), 0);
  }
  equal(tries.waitOf(from("a"), 0), 6_000);
  equal(tries.waitOf(from("b"), 0), 0);
  equal(tries.waitOf(from("a"), 6_000), 0);
  tries.failed(from("a"), 6_000);
  equal(tries.waitOf(from("a"), 6_000), 6_000);
  equal(tries.waitOf(from("a"), 600_000), 0);
});

Deno.test("when many sources guess, each has one error; whoever makes none is heard", () => {
  const tries = new FailedTries(0);
  for (let at = 0; at < 100; at++) tries.failed(from(`a${at}`), 0);
  equal(tries.waitOf(from("a1"), 0), 6_000);
  equal(tries.waitOf(from("owner"), 0), 0);
  equal(tries.waitOf(from("a1"), 60_000), 0);
});

Deno.test("what a proxy tells is believed under attack only of who was right before", () => {
  const tries = new FailedTries(0);
  tries.succeeded(from("owner", true));
  for (let at = 0; at < 100; at++) tries.failed(from(`a${at}`, true), 0);
  ok(tries.waitOf(from("made up", true), 0) > 0);
  equal(tries.waitOf(from("owner", true), 0), 0);
  tries.failed(from("owner", true), 0);
  equal(tries.waitOf(from("owner", true), 0), 0);
});

Deno.test("being right makes no error undone", () => {
  const tries = new FailedTries(0);
  for (let at = 0; at < 10; at++) {
    tries.failed(from("a"), 0);
    tries.succeeded(from("a"));
  }
  equal(tries.waitOf(from("a"), 0), 6_000);
});

Deno.test("only so many sources are remembered, those that failed last", () => {
  const rate = { most: 1, everyMs: 1_000 };
  const overall = { most: 1_000_000, everyMs: 1 };
  const tries = new FailedTries(0, { each: rate, overall, sources: 3 });
  for (const key of ["a", "b", "a", "c", "d"]) tries.failed(from(key), 0);
  const waits = ["a", "b", "c", "d"].map((key) => tries.waitOf(from(key), 0));
  equal(waits.map((wait) => wait > 0 ? 1 : 0).join(""), "1011");
});

Deno.test("a source is an address, of IPv6 its network, and behind a proxy what that says", () => {
  const key = (peer: string, told?: string): string =>
    sourceOf(peer, new Headers(told ? { "x-forwarded-for": told } : {})).key;
  equal(key("192.0.2.7"), "192.0.2.7");
  equal(key("2001:db8:1:2:3::4"), key("2001:db8:1:2:ffff::1"));
  equal(key("2001:db8::1"), "2001:db8:0:0::/64");
  ok(key("2001:db8::1") !== key("2001:db8:0:1::1"));
  ok(key("::ffff:192.0.2.1") !== key("::ffff:192.0.2.2"));
  equal(key("127.0.0.1", "198.51.100.1, 192.0.2.7"), "192.0.2.7 by proxy");
  equal(key("192.0.2.9", "198.51.100.1"), "192.0.2.9");
  equal(key("127.0.0.1", "anything"), "127.0.0.1");
});
