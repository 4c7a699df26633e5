import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { Fault } from "../../fakes/telegram/faults.ts";
import { Stage } from "./stage.ts";

function sends(stage: Stage): Record<string, unknown>[] {
  return stage.server.requests.filter(({ method }) => method === "sendMessage")
    .map(({ payload }) => payload);
}

Deno.test("Markdown arrives with its marks, and links aren't shown below", async () => {
  await using stage = new Stage();
  await stage.send({ text: "**Hello** <you> & [me](https://example.org)" });
  const [message] = stage.server.messages;
  equal(message.text, "Hello <you> & me");
  deepEqual(
    message.entities.map((one) => (one as { type: string }).type),
    ["bold", "text_link"],
  );
  deepEqual(sends(stage)[0].link_preview_options, { is_disabled: true });
});

Deno.test("marks that Telegram refuses are left out", async () => {
  await using stage = new Stage();
  const description = "Bad Request: can't parse entities: unclosed tag";
  stage.server.fail("sendMessage", {
    kind: "status",
    status: 400,
    description,
  });
  equal(await stage.send({ text: "**Hello**" }), 1);
  const [first, second] = sends(stage);
  equal(first.parse_mode, "HTML");
  equal(second.parse_mode, undefined);
  deepEqual(stage.server.sent, [{ chatId: 42, text: "Hello" }]);
});

Deno.test("a long text comes in parts, each told as soon as it is there", async () => {
  await using stage = new Stage();
  const text = "A line of some length.\n".repeat(400);
  const parts = await stage.send({ text });
  equal(parts, stage.server.sent.length);
  ok(parts >= 3);
  ok(stage.server.sent.every((one) => one.text.length <= 4096));
});

Deno.test("parts that were sent before a crash are left out", async () => {
  await using stage = new Stage();
  const text = "A line of some length.\n".repeat(300);
  await stage.send({ text });
  const [, second] = stage.server.sent;
  stage.server.sent.length = 0;
  equal(await stage.send({ text }, { sentParts: 1 }), 2);
  deepEqual(stage.server.sent, [second]);
});

Deno.test("the first part is threaded, the last has the buttons", async () => {
  await using stage = new Stage();
  const choices = [{ label: "Yes", command: "/approve k3m9qa" }];
  const text = "A line of some length.\n".repeat(300);
  await stage.send({
    ...{ text, choices, reply_to: "77" },
    chat: { channel: "telegram", chatId: "-500" },
  });
  const [first, second] = sends(stage);
  deepEqual(first.reply_parameters, {
    ...{ message_id: 77, allow_sending_without_reply: true },
  });
  equal(first.reply_markup, undefined);
  equal(second.reply_parameters, undefined);
  deepEqual(second.reply_markup, {
    inline_keyboard: [[{ text: "Yes", callback_data: "/approve k3m9qa" }]],
  });
});

Deno.test("buttons that don't fit beside one another stand in rows", async () => {
  await using stage = new Stage();
  const choices = ["Allow it this once", "Allow it always", "No"]
    .map((label, at) => ({ label, command: `/approve ${at}` }));
  choices.push({ label: "Too long", command: "/" + "é".repeat(40) });
  await stage.send({ text: "May I?", choices });
  deepEqual(
    stage.server.messages[0].buttons.map((row) => row.map(({ text }) => text)),
    [["Allow it this once"], ["Allow it always"], ["No"]],
  );
});

Deno.test("an answer in which nothing can be seen still says something", async () => {
  await using stage = new Stage();
  await stage.send({ text: " \n\u200b" });
  equal(stage.server.sent.length, 1);
});

const passing: [string, Fault, number][] = [
  ["a limit", { kind: "status", status: 429, wait: 9 }, 9000],
  ["a server in trouble", { kind: "status", status: 502 }, 1000],
  ["a page in the place of an answer", { kind: "page" }, 1000],
  ["a lost network", { kind: "cut" }, 1000],
  ["a token that isn't right yet", { kind: "status", status: 401 }, 1000],
];

for (const [what, fault, wait] of passing) {
  Deno.test(`${what} delays a message and doesn't lose it`, async () => {
    await using stage = new Stage();
    stage.server.fail("sendMessage", fault);
    const sent = stage.send({ text: "Hello" });
    await stage.time.skip(wait);
    equal(await sent, 1);
    deepEqual(stage.server.sent, [{ chatId: 42, text: "Hello" }]);
  });
}

Deno.test("a network that is lost for hours is waited for", async () => {
  await using stage = new Stage();
  stage.server.fail("sendMessage", { kind: "cut" }, 60);
  const sent = stage.send({ text: "Hello" });
  for (const seconds of [1, 2, 4, 8, 16, 32]) {
    await stage.time.skip(seconds * 1000);
  }
  for (let minutes = 0; minutes < 54; minutes++) await stage.time.skip(60_000);
  equal(await sent, 1);
  equal(stage.log.match(/WARN .* A message to 42 waits/g)?.length, 1);
});

Deno.test("a call that is never answered is made again", async () => {
  await using stage = new Stage();
  stage.server.fail("sendMessage", { kind: "hang" });
  const sent = stage.send({ text: "Hello" });
  await stage.server.until(() => sends(stage).length === 1);
  await stage.time.skip(20_000);
  await stage.time.skip(1000);
  equal(await sent, 1);
});

Deno.test("a message that waits is given up with the signal's own reason", async () => {
  await using stage = new Stage();
  stage.server.fail("sendMessage", { kind: "cut" });
  const over = new AbortController();
  const sent = stage.send({ text: "Hello" }, { signal: over.signal });
  const refused = rejects(sent, /miniclaw ends/);
  await stage.time.waitingFor(1000);
  over.abort(new Error("miniclaw ends"));
  await refused;
});

const unreachable: [string, string, RegExp][] = [
  ["a person who blocked the bot", "44", /blocked by the user/],
  ["a person who never pressed Start", "43", /can't initiate/],
  ["a number that nobody has", "99", /chat not found/],
  ["a group that threw it out", "-700", /kicked/],
  ["something that is no number", "@ann", /expected a number/],
  ["a number that is none", "0", /expected a number/],
];

for (const [what, chatId, message] of unreachable) {
  Deno.test(`${what} can't be reached, and that is said`, async () => {
    await using stage = new Stage();
    const { people, groups } = stage.server;
    people[1].state = "never started";
    people[2].state = "blocked";
    groups.push({ id: -700, title: "Gone", state: "kicked" });
    const chat = { channel: "telegram", chatId };
    await rejects(stage.send({ text: "Hello", chat }), {
      ...{ name: "MiniclawError", code: "chat", message },
    });
    ok(sends(stage).length <= 1, "it isn't tried again");
  });
}

Deno.test("a chat that is reached without having been talked in is that of an allowed person", async () => {
  await using stage = new Stage();
  const reaches = ["42", "43", "44", "-500", "-100123/7", "x", "", "1.5"]
    .filter((chatId) =>
      stage.channel.reaches?.({ channel: "telegram", chatId })
    );
  deepEqual(reaches, ["42", "43"]);
});

Deno.test("a new token and a new server are used from then on", async () => {
  await using stage = new Stage();
  await using other = new Stage();
  await stage.send({ text: "one" });
  stage.config.api_root = other.server.root;
  await stage.send({ text: "two" });
  match(Deno.inspect(stage.server.sent), /one/);
  match(Deno.inspect(other.server.sent), /two/);
});
