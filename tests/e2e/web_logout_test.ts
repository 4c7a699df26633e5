import { equal } from "node:assert/strict";
import { WebEvents } from "./web_events.ts";
import { TOKEN, WebStage } from "./web_stage.ts";

const LIMIT_MS = 120_000;

Deno.test("who logs out is told nothing more on a stream that was open", async () => {
  await using stage = await WebStage.create({ answer: [{ text: "Secret" }] });
  await using _gateway = await stage.start();
  const login = await fetch(`${stage.url}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: stage.url },
    body: JSON.stringify({ token: TOKEN }),
  });
  equal(login.status, 204);
  const cookie = login.headers.get("set-cookie")!.split(";")[0];
  const headers = { cookie, origin: stage.url };
  const stream = await fetch(`${stage.url}/api/chat`, {
    headers,
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await using events = new WebEvents(stream);
  equal((await events.next())?.kind, "state");
  const logout = await fetch(`${stage.url}/api/logout`, {
    ...{ method: "POST", headers },
  });
  equal(logout.status, 204);
  await stage.ask("POST", "/api/chat", { body: { message: "Tell" } });
  const all = await events.all();
  equal(JSON.stringify(all).includes("Secret"), false);
});
