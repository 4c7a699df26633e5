import { deepEqual, equal } from "node:assert/strict";
import { WebStage } from "./web_stage.ts";

Deno.test("nothing of a conversation that was deleted is told again", async () => {
  await using stage = await WebStage.create({
    answer: [{ text: "Noted" }, { text: "Hello" }],
  });
  await using _gateway = await stage.start();
  await using page = await stage.follow();
  const { id: last } = (await page.next())!;
  await stage.ask("POST", "/api/chat", { body: { message: "My secret" } });
  await page.until(({ kind }) => kind === "reply");
  const { status } = await stage.ask("DELETE", "/api/sessions/web_default");
  equal(status, 204);
  await using again = await stage.follow({ last });
  const { kind, data } = (await again.next())!;
  deepEqual([kind, data.messages], ["state", []]);
  // Who was there all the time goes on, and so does who came back.
  await stage.ask("POST", "/api/chat", { body: { message: "Good morning" } });
  for (const one of [page, again]) {
    const reply = await one.until(({ kind }) => kind === "reply");
    equal(reply.data.text, "Hello");
  }
});
