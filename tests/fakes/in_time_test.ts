import { equal, rejects } from "node:assert/strict";
import { inTime } from "./in_time.ts";

Deno.test("what was disturbed is measured again, what is slow stays so", async () => {
  const times = [9000, 40];
  let count = 0;
  await inTime(50, () => times[count++]);
  equal(count, 2);
  await rejects(inTime(50, () => 50, { tries: 3 }), /50, 50, 50 ms, not 50/);
});
