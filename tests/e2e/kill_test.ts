import { ok } from "node:assert/strict";
import { KillStream, pause } from "./kill_stream.ts";

const KILLS = 50;

/** Kills that hit a gateway which isn't ready yet, or has just got so. */
const EARLY = 1 / 8;
const COLD = 3 / 16;

/** Questions to the model by which a life is measured else. */
const QUESTIONS = 10;

Deno.test("killed at fifty random moments, it answers every message, in order, and does nothing twice", async () => {
  await using killed = await KillStream.create({
    ...{ messages: 200, chats: 10, ends: KILLS },
  });
  const { stage: { start }, chance } = killed;
  for (let life = 0; life < KILLS; life++) {
    const when = chance.next();
    await using gateway = await start({
      until: when < EARLY ? /^/ : undefined,
    });
    await killed.write(100);
    if (when >= COLD) await killed.progress(2 + chance.below(QUESTIONS));
    await pause(chance.below(100));
    await gateway.end("SIGKILL");
    await killed.note();
  }
  await killed.finish();
  const doubles = await killed.check();
  killed.report("SIGKILL", doubles);
  const busy = killed.moments.filter(({ crashes }) => crashes.size > 0);
  ok(busy.length > KILLS / 5, "too few kills hit a turn to mean anything");
});
