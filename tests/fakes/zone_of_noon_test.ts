import { equal } from "node:assert/strict";
import { localTime } from "../../src/base/zoned_time.ts";
import { zoneOfNoon } from "./zone_of_noon.ts";

Deno.test("there is a zone of noon at any hour", () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2026, 11, 31, hour, 59));
    equal(localTime(now, zoneOfNoon(now)), "12:59");
  }
});
