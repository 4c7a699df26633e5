import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { openBotApi } from "../../src/channels/telegram/bot_api.ts";
import { isBotToken } from "../../src/channels/telegram/bot_token.ts";
import type { BotApi } from "../../src/channels/telegram/bot_api.ts";
import { startTelegramServer } from "../fakes/telegram_server.ts";
import type { FakePerson, TelegramServer } from "../fakes/telegram_server.ts";

const ann: FakePerson = {
  id: 42,
  first_name: "Ann",
  username: "ann",
  state: "started",
};
const bob: FakePerson = { id: 43, first_name: "Bob", state: "never started" };
const eve: FakePerson = { id: 44, first_name: "Eve", state: "blocked" };

function open(
  server: TelegramServer,
  { token = server.token, signal = new AbortController().signal } = {},
): Promise<BotApi> {
  return openBotApi({ token, apiRoot: server.root, signal });
}

Deno.test("the bot's name is found by its token", async () => {
  await using server = startTelegramServer();
  const api = await open(server);
  deepEqual(await api.getMe(), { id: 123456789, name: "@mini_test_bot" });
});

Deno.test("a slash at the end of the server's address does no harm", async () => {
  await using server = startTelegramServer();
  const { signal } = new AbortController();
  const { token, root } = server;
  const api = await openBotApi({ token, apiRoot: `${root}/`, signal });
  equal((await api.getMe()).name, "@mini_test_bot");
});

Deno.test("a text reaches a person who pressed Start", async () => {
  await using server = startTelegramServer([ann]);
  await (await open(server)).sendMessage(42, "Hello");
  deepEqual(server.sent, [{ chatId: 42, text: "Hello" }]);
});

const refusals: [string, (server: TelegramServer) => Promise<unknown>, {
  code: string;
  message: RegExp;
}][] = [
  [
    "a wrong token",
    async (server) => (await open(server, { token: "1:wrong" })).getMe(),
    { code: "auth", message: /Telegram doesn't know it/ },
  ],
  [
    "a person who never pressed Start",
    async (server) => (await open(server)).sendMessage(43, "Hello"),
    { code: "not_started", message: /haven't pressed Start/ },
  ],
  [
    "a person who blocked the bot",
    async (server) => (await open(server)).sendMessage(44, "Hello"),
    { code: "not_started", message: /blocked the bot/ },
  ],
  [
    "an unknown number",
    async (server) => (await open(server)).sendMessage(99, "Hello"),
    { code: "chat", message: /no chat was found/ },
  ],
  [
    "an empty text",
    async (server) => (await open(server)).sendMessage(42, ""),
    { code: "telegram", message: /message text is empty/ },
  ],
  [
    "a text that is too long",
    async (server) => (await open(server)).sendMessage(42, "x".repeat(4097)),
    { code: "telegram", message: /message is too long/ },
  ],
];

for (const [what, call, { code, message }] of refusals) {
  Deno.test(`${what} is explained without the token`, async () => {
    await using server = startTelegramServer([ann, bob, eve]);
    await rejects(call(server), (error) => {
      ok(error instanceof MiniclawError);
      equal(error.code, code);
      match(error.message, message);
      ok(!Deno.inspect(error).includes(server.token));
      return true;
    });
    deepEqual(server.sent, []);
  });
}

Deno.test("a token that could change the address is never sent", async () => {
  await using server = startTelegramServer();
  for (const token of ["", "1:a/../x", "1:abc#", "abc:def", "1:abc def"]) {
    await rejects(open(server, { token }), { code: "auth" });
    ok(!isBotToken(token));
  }
  deepEqual(server.requests, []);
});

Deno.test("a machine without network says so, and not the token", async () => {
  await using server = startTelegramServer();
  const { token } = server;
  const api = await openBotApi({
    token,
    apiRoot: server.root,
    signal: new AbortController().signal,
    fetch: (input) => Promise.reject(new TypeError(`no route to ${input}`)),
  });
  await rejects(api.getMe(), (error) => {
    ok(error instanceof MiniclawError);
    equal(error.code, "network");
    ok(!Deno.inspect(error).includes(token));
    return true;
  });
});

Deno.test("a page in the place of an answer is a network problem", async () => {
  await using server = startTelegramServer();
  const api = await openBotApi({
    token: server.token,
    apiRoot: server.root,
    signal: new AbortController().signal,
    fetch: () => Promise.resolve(new Response("<html>Log in first</html>")),
  });
  await rejects(api.getMe(), { code: "network", message: /a log-in page/ });
});

Deno.test("a redirect isn't followed: it would carry the token away", async () => {
  let visits = 0;
  await using elsewhere = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => {
      visits++;
      return Response.json({ ok: true, result: {} });
    },
  );
  const { port } = elsewhere.addr;
  await using redirecting = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => Response.redirect(`http://127.0.0.1:${port}/`, 307),
  );
  const api = await openBotApi({
    token: "1:secret",
    apiRoot: `http://127.0.0.1:${redirecting.addr.port}`,
    signal: new AbortController().signal,
  });
  await rejects(api.getMe(), { code: "network" });
  equal(visits, 0);
});

Deno.test("too many calls tell how long to wait", async () => {
  await using server = startTelegramServer();
  const api = await openBotApi({
    token: server.token,
    apiRoot: server.root,
    signal: new AbortController().signal,
    fetch: () =>
      Promise.resolve(Response.json({
        ok: false,
        error_code: 429,
        description: "Too Many Requests: retry after 7",
        parameters: { retry_after: 7 },
      }, { status: 429 })),
  });
  await rejects(api.getMe(), { code: "rate_limit", message: /7 seconds/ });
});

Deno.test("people who wrote in private are found, the latest first", async () => {
  await using server = startTelegramServer([ann, bob]);
  server.say(ann, "hello");
  server.say(bob, "in a group", "group");
  server.say({ ...bob, state: "started" }, "/start");
  const api = await open(server);
  const people = [{ id: 43, name: "Bob" }, { id: 42, name: "@ann" }];
  deepEqual(await api.recentSenders(), people);
  deepEqual(await api.recentSenders(), people, "nothing was confirmed");
});

Deno.test("looking for people waits until somebody writes", async () => {
  await using server = startTelegramServer([ann]);
  const found = (await open(server)).recentSenders();
  while (server.requests.length === 0) await tick();
  server.say(ann, "/start");
  deepEqual(await found, [{ id: 42, name: "@ann" }]);
});

Deno.test("looking for people ends with nobody when nobody writes", async () => {
  await using server = startTelegramServer([ann]);
  const found = (await open(server)).recentSenders();
  while (server.requests.length === 0) await tick();
  server.endPoll();
  deepEqual(await found, []);
});

Deno.test("waiting for people ends with the signal's own reason", async () => {
  await using server = startTelegramServer();
  const controller = new AbortController();
  const api = await open(server, { signal: controller.signal });
  const found = api.recentSenders();
  while (server.requests.length === 0) await tick();
  controller.abort(new Error("stopped by the person"));
  await rejects(found, /stopped by the person/);
});

Deno.test("another program that reads the bot's messages is named", async () => {
  await using server = startTelegramServer();
  const first = (await open(server)).recentSenders();
  const refused = rejects(first, { code: "conflict" });
  while (server.requests.length === 0) await tick();
  const controller = new AbortController();
  const second = (await open(server, { signal: controller.signal }))
    .recentSenders();
  await refused;
  controller.abort(new Error("done"));
  await rejects(second, /done/);
});

/** Lets the server's loop turn once. */
function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
