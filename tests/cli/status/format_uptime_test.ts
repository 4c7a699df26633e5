import { equal } from "node:assert/strict";
import { formatUptime } from "../../../src/cli/status/format_uptime.ts";

Deno.test("a time is told in its two largest units", () => {
  const cases: [number, string][] = [
    [0, "0 s"],
    [0.9, "0 s"],
    [-5, "0 s"],
    [59, "59 s"],
    [60, "1 min"],
    [90, "1 min 30 s"],
    [3_600, "1 h"],
    [3_659, "1 h"],
    [11_100, "3 h 5 min"],
    [86_400, "1 d"],
    [8_000_000, "92 d 14 h"],
  ];
  for (const [seconds, expected] of cases) {
    equal(formatUptime(seconds), expected);
  }
});
