import { rejects } from "node:assert/strict";
import { openCalls } from "../../../src/channels/telegram/call_bot.ts";
import type { TelegramWorld } from "../../../src/channels/telegram/telegram_options.ts";

/** A world in which nothing may be asked. */
const world = {} as TelegramWorld;

for (const token of ["", "  "]) {
  Deno.test(`where no token is set, "${token}", that is said before anything is asked`, async () => {
    await rejects(openCalls(token, "https://api.telegram.org", world), {
      code: "auth",
      message: /expected the one that @BotFather sent, got nothing/,
      hint: /config set channels\.telegram\.token -/,
    });
  });
}

Deno.test("what can't be a token never becomes part of an address", async () => {
  await rejects(openCalls("1:../../x", "https://api.telegram.org", world), {
    code: "auth",
    message: /Telegram doesn't know it/,
  });
});
