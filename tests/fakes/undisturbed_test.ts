import { equal, rejects } from "node:assert/strict";
import { undisturbed } from "./undisturbed.ts";

Deno.test("what was disturbed is done again, what is wrong stays so", async () => {
  let count = 0;
  const late = async (good: number): Promise<number> => {
    if (++count < good) throw new Error(await Promise.resolve(`${count}`));
    return count;
  };
  equal(await undisturbed(() => late(3)), 3);
  count = 0;
  await rejects(undisturbed(() => late(9), { tries: 4 }), /^Error: 4$/);
});
