import { equal, match, ok } from "node:assert/strict";
import { Program } from "../e2e/program.ts";
import { RunningGateway } from "../e2e/running_gateway.ts";
import { statusOf, TOKEN, webStage } from "./web_stage.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

Deno.test("a gateway that every network reaches warns of it, and is still no other name's", async () => {
  await using stage = await webStage({ host: "0.0.0.0" });
  await stage.gateway.says(/WARN .*without TLS.*miniclaw help web\n/);
  const status = async (host: string): Promise<number> =>
    statusOf(await stage.send(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`));
  equal(await status(`192.168.1.2:${stage.port}`), 200);
  equal(await status(`[2001:db8::1]:${stage.port}`), 200);
  equal(await status("my-box"), 403);
  equal(await status("evil.example"), 403);
});

Deno.test("on the loopback it warns of nothing, and only this machine reaches it", async () => {
  await using stage = await webStage();
  ok(!/ WARN /.test(stage.gateway.log), stage.gateway.log);
  match(stage.gateway.url, /^http:\/\/127\.0\.0\.1:/);
});

Deno.test("a login outlives the gateway, and ends with the token", async () => {
  await using program = await Program.create();
  const config = (token: string) => ({
    agent: { provider: "offline", model: "offline" },
    gateway: { token },
  });
  await program.writeConfig(config(TOKEN));
  let cookie: string;
  const me = async (url: string): Promise<number> => {
    const response = await fetch(`${url}/api/me`, { headers: { cookie } });
    await response.body?.cancel();
    return response.status;
  };
  {
    await using first = await RunningGateway.start(program);
    const response = await fetch(`${first.url}/api/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: TOKEN }),
    });
    await response.body?.cancel();
    cookie = (response.headers.get("set-cookie") ?? "").split(";")[0];
    equal(await me(first.url), 200);
    equal(await first.end(), 0);
  }
  await using second = await RunningGateway.start(program, {
    args: ["--verbose"],
  });
  equal(await me(second.url), 200);
  const other = "another-token-of-the-tests";
  await program.writeConfig(config(other));
  await second.says(/was read anew\n/);
  equal(await me(second.url), 401);
  const shown = second.log;
  ok(![TOKEN, other, cookie].some((secret) => shown.includes(secret)), shown);
});

Deno.test("a page that follows a chat doesn't hold up the end, and is told of it", async () => {
  await inTime(10_000, async () => {
    await using stage = await webStage();
    const cookie = await stage.logIn();
    const stream = await fetch(`${stage.url}/api/chat`, {
      headers: { cookie },
    });
    const reader = stream.body!.getReader();
    await reader.read();
    const took = await timeOf(async () => {
      const ended = stage.gateway.end();
      for (;;) {
        const { done } = await reader.read().catch(() => ({ done: true }));
        if (done) break;
      }
      equal(await ended, 0);
    });

    return took;
  });
});
