import { equal } from "node:assert/strict";
import { startOfNextDay } from "../../src/base/zoned_time.ts";

Deno.test("a day begins when the zone's clock says so, also where that isn't at 00:00", () => {
  for (
    const [zone, at, expected] of [
      ["UTC", "2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z"],
      ["Europe/Paris", "2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z"],
      ["Europe/Paris", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"],
      ["Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"],
      // Cairo's clocks go from 00:00 to 01:00.
      ["Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-23T22:00:00Z"],
    ]
  ) {
    const start = startOfNextDay(new Date(at), zone);
    equal(start.getTime(), Date.parse(expected), `${zone} ${at}`);
  }
});
