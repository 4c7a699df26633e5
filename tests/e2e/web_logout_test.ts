import { equal } from "node:assert/strict";
import { WebEvents } from "./web_events.ts";
import { TOKEN, WebStage } from "./web_stage.ts";

const LIMIT_MS = 120_000;

/** What a page sends that has logged in. */
async function logIn({ url }: WebStage): Promise<Record<string, string>> {
  const login = await fetch(`${url}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ token: TOKEN }),
  });
  equal(login.status, 204);
  const cookie = login.headers.get("set-cookie")!.split(";")[0];
  return { cookie, origin: url };
}

Deno.test("who logs out is told nothing more on a stream that was open", async () => {
  await using stage = await WebStage.create({ answer: [{ text: "Secret" }] });
  await using _gateway = await stage.start();
  const headers = await logIn(stage);
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

Deno.test("a cookie that was copied before the logout lets nobody in after a SIGKILL", async () => {
  await using stage = await WebStage.create();
  const before = await stage.start();
  const isIn = async ({ cookie }: Record<string, string>): Promise<number> => {
    const headers = { cookie, origin: stage.url };
    const response = await fetch(`${stage.url}/api/me`, { headers });
    await response.body?.cancel();
    return response.status;
  };
  const [gone, stays] = [await logIn(stage), await logIn(stage)];
  equal(await isIn(gone), 200);
  const options = { method: "POST", headers: gone };
  const logout = await fetch(`${stage.url}/api/logout`, options);
  equal(logout.status, 204);
  equal(await isIn(gone), 401);
  await before.end("SIGKILL");
  await using _after = await stage.start();
  equal(await isIn(gone), 401);
  equal(await isIn(stays), 200);
});
