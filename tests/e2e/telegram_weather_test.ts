import { deepEqual, equal, match, ok } from "node:assert/strict";
import { ada, bob, setUpTelegram } from "./telegram_stage.ts";
import type { RunningGateway } from "./running_gateway.ts";

/** What its health says. */
async function healthOf({ url }: RunningGateway): Promise<{
  status: string;
  channels: Record<string, { status: string; detail?: string }>;
  services: Record<string, { status: string; detail?: string }>;
}> {
  return await (await fetch(`${url}/health`)).json();
}

Deno.test("what Telegram and the network do to polls and messages is ridden out", async () => {
  await using stage = await setUpTelegram({
    answer: ({ body }) => ({ text: `To ${body.messages.at(-1)?.content}` }),
  });
  const { telegram } = stage;
  telegram.fail("getMe", { kind: "page" });
  telegram.fail("getUpdates", { kind: "cut" });
  telegram.fail("getUpdates", { kind: "status", status: 429, wait: 1 });
  telegram.fail("sendMessage", { kind: "status", status: 429, wait: 1 });
  telegram.fail("sendMessage", { kind: "page" });
  telegram.fail("sendMessage", { kind: "cut" });
  await using gateway = await stage.start();
  telegram.say(ada, "one");
  telegram.say(bob, "two");
  await telegram.until(() => telegram.sent.length === 2);
  deepEqual(
    telegram.sent.map(({ chatId, text }) => `${chatId} ${text}`).sort(),
    ["11 To one", "12 To two"],
  );
  telegram.endPoll();
  equal((await healthOf(gateway)).channels.telegram.status, "ok");
  equal(await gateway.end(), 0);
});

Deno.test("another program that polls the bot is shown, and an end doesn't wait for it", async () => {
  await using stage = await setUpTelegram();
  const { telegram } = stage;
  telegram.fail("getUpdates", {
    kind: "status",
    status: 409,
    description: "Conflict: terminated by other getUpdates request",
  }, 1000);
  await using gateway = await stage.start();
  await telegram.until(() =>
    telegram.requests.some(({ method }) => method === "getUpdates")
  );
  let health = await healthOf(gateway);
  while (health.status === "ok") health = await healthOf(gateway);
  deepEqual([health.status, health.channels.telegram], ["degraded", {
    status: "degraded",
    detail: "another program polls this bot",
  }]);
  equal(await gateway.end(), 0);
});

Deno.test("a wrong token is said once and not tried again; another one takes effect without a restart", async () => {
  await using stage = await setUpTelegram({
    answer: [{ text: "Here I am" }],
    telegram: { token: "123456789:AAWrongTokenForTestsOnly_01234567890" },
  });
  const { telegram, program } = stage;
  await using gateway = await stage.start();
  const [line] = await gateway.says(/ERROR telegram: .*\n/);
  match(line, /token/);
  const { status, channels } = await healthOf(gateway);
  equal(status, "degraded");
  equal(channels.telegram.status, "degraded");
  match(channels.telegram.detail ?? "", /token/);
  const shown = await program.run(["status"]);
  match(shown.stdout, /telegram: degraded, Cannot use the bot token/);
  telegram.say(ada, "Are you there?");
  const config = await program.readJson("config.json");
  const own = (config.channels as Record<string, Record<string, unknown>>)
    .telegram;
  own.token = telegram.token;
  await program.writeConfig(config);
  await telegram.until(() => telegram.sent.length === 1);
  deepEqual(telegram.sent, [{ chatId: ada.id, text: "Here I am" }]);
  deepEqual(telegram.strangers, ["getMe"]);
  equal(gateway.log.match(/ERROR/g)?.length, 1, gateway.log);
  ok(!gateway.log.includes("AAWrong") && !gateway.log.includes(telegram.token));
  equal((await healthOf(gateway)).channels.telegram.status, "ok");
});

Deno.test("where the port is taken HTTP is tried again, and Telegram goes on meanwhile", async () => {
  await using stage = await setUpTelegram({ answer: [{ text: "Here I am" }] });
  const { telegram } = stage;
  const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  await using gateway = await stage.start({
    args: ["--port", String(taken.addr.port)],
    until: / http: Tried again in 1 s/,
  });
  await gateway.says(/ERROR http: .*port.*\n/);
  telegram.say(ada, "Are you there?");
  await telegram.until(() => telegram.sent.length === 1);
  taken.close();
  await gateway.says(/ at http:\/\/127\.0\.0\.1:\d+\n/);
  const { status, services } = await healthOf(gateway);
  deepEqual([status, services.http], ["ok", { status: "ok" }]);
  equal(await gateway.end(), 0);
});
