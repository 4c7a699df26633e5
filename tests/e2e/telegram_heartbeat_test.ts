import { deepEqual, ok } from "node:assert/strict";
import { setUpTelegram } from "./telegram_stage.ts";

const GROUP = -500;
const SECRET = "the-long-memory";

Deno.test("a heartbeat that speaks to a group is told nothing of the person", async () => {
  await using stage = await setUpTelegram({
    answer: () => ({ text: "Water the plants" }),
    config: {
      heartbeat: {
        ...{ enabled: true, interval_minutes: 30 },
        chat: `telegram:${GROUP}`,
      },
    },
  });
  const { telegram, program, model } = stage;
  const workspace = program.path("workspace");
  await Deno.mkdir(`${workspace}/memory`, { recursive: true });
  await Deno.writeTextFile(`${workspace}/memory/MEMORY.md`, `- ${SECRET}\n`);
  await Deno.writeTextFile(
    `${workspace}/HEARTBEAT.md`,
    "- Look at the plants\n",
  );
  // As if it had been talked in.
  await Deno.mkdir(`${workspace}/sessions`, { recursive: true });
  const session = `${workspace}/sessions/telegram_${GROUP}.json`;
  await Deno.writeTextFile(session, "{}");
  await using _gateway = await stage.start();
  await telegram.until(() => telegram.sent.length === 1);
  deepEqual(telegram.sent, [{ chatId: GROUP, text: "Water the plants" }]);
  const { messages, tools = [] } = model.requests[0].body;
  ok(!JSON.stringify(messages).includes(SECRET));
  const names = tools.map((tool) => tool.function.name);
  ok(!names.includes("recall"));
});
