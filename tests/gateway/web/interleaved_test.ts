import fc from "fast-check";
import type { Act } from "./errand.ts";
import { InterleavedChat } from "./interleaved_chat.ts";

const act = fc.constantFrom<Act>("ask", "fail", "job", "text", "beside");
const leaving = fc.array(fc.nat({ max: 6 }), { maxLength: 4 });

Deno.test("no page is shown anything twice, or misses it, whenever it opens or comes back", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(act, { minLength: 1, maxLength: 4 }),
      fc.array(leaving, { minLength: 1, maxLength: 3 }),
      fc.nat({ max: 2 }),
      async (scheduler, acts, pages, kills) => {
        const chat = new InterleavedChat(scheduler, acts);
        await scheduler.waitFor(chat.run(pages, kills));
      },
    ),
    { numRuns: 300 },
  );
});
