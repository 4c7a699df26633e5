import { deepEqual, equal, match } from "node:assert/strict";
import { MENTION } from "../../fakes/telegram/person_acts.ts";
import { ann, bob, eve, Stage } from "./stage.ts";

const GROUP = -1001234567890;

function open(): Stage {
  const stage = new Stage();
  stage.server.groups.push({ id: GROUP, title: "Home", topics: [7] });
  return stage.run();
}

/** What was heard of some words in a group, in which nothing else was said. */
async function heardOf(
  text: string,
  fields: Record<string, unknown> = {},
): Promise<string | undefined> {
  await using stage = open();
  stage.server.acts.write(ann, text, { chatId: GROUP, fields });
  stage.server.say(ann, "(the end)");
  await stage.server.until(() => stage.intake.texts.includes("(the end)"));
  return stage.intake.texts.at(-2);
}

const words: [string, string, string | undefined][] = [
  ["talk among people", "hello everybody", undefined],
  ["another's name", "@mini_test_bot_two hello", undefined],
  ["the name in front", `${MENTION}, what's up?`, "what's up?"],
  ["the name in other letters", "@Mini_Test_Bot hi", "hi"],
  ["the name in the middle", `hey ${MENTION} look`, "hey look"],
  ["the name at the end", `look here ${MENTION}`, "look here"],
  ["the name twice", `${MENTION} and ${MENTION} too`, "and too"],
  ["a command to it", `/status${MENTION}`, `/status${MENTION}`],
  ["a command to another", "/status@other_bot", undefined],
  [
    "a command to another beside its name",
    `/ask@other_bot ${MENTION}`,
    undefined,
  ],
  ["a bare command", "/status", undefined],
  ["its name before a command", `${MENTION} /status`, "/status"],
  ["a list behind the name", `${MENTION}\n- one\n- two`, "\n- one\n- two"],
];

for (const [what, text, heard] of words) {
  Deno.test(`in a group, ${what} is ${heard === undefined ? "passed over" : "heard"}`, async () => {
    equal(await heardOf(text), heard);
  });
}

Deno.test("in a group, a mention without a name in it is one too", async () => {
  const entities = [{
    ...{ type: "text_mention", offset: 0, length: 4 },
    user: { id: 123456789, is_bot: true, first_name: "Mini" },
  }];
  equal(await heardOf("Mini come", { entities }), "come");
});

Deno.test("in a group, its name alone is asked what it is about", async () => {
  await using stage = open();
  stage.server.acts.write(ann, MENTION, { chatId: GROUP });
  await stage.heard(1);
  match(stage.intake.taken[0].answer ?? "", /behind my name/);
});

Deno.test("in a group, answers go to the group and are threaded", async () => {
  await using stage = open();
  const { message } = stage.server.acts.write(ann, `${MENTION} hello`, {
    chatId: GROUP,
  });
  await stage.heard(1);
  const [{ chat, audience, reply_to }] = stage.intake.taken;
  deepEqual(chat, { channel: "telegram", chatId: String(GROUP) });
  equal(audience, "group");
  equal(reply_to, String(message.messageId));
  await stage.send({ chat, text: "Hi", reply_to });
  equal(stage.server.messages.at(-1)?.replyTo, message.messageId);
});

Deno.test("in a group, a reply to the bot is meant for it", async () => {
  await using stage = open();
  const chat = { channel: "telegram", chatId: String(GROUP) };
  await stage.send({ chat, text: "Shall I?" });
  const [question] = stage.server.messages;
  const { acts } = stage.server;
  const { message: other } = acts.write(bob, "hello", { chatId: GROUP });
  acts.write(ann, "yes", { chatId: GROUP, replyTo: question });
  acts.write(ann, "/status", { chatId: GROUP, replyTo: question });
  acts.write(ann, "not you", { chatId: GROUP, replyTo: other });
  acts.write(ann, `${MENTION} end`, { chatId: GROUP });
  await stage.heard(3);
  deepEqual(stage.intake.texts, ["yes", "/status", "end"]);
});

Deno.test("in a forum, each topic is a chat of its own", async () => {
  await using stage = open();
  const { acts, messages } = stage.server;
  acts.write(ann, `${MENTION} hello`, { chatId: GROUP, topic: 7 });
  await stage.heard(1);
  const [{ chat, reply_to }] = stage.intake.taken;
  equal(chat.chatId, `${GROUP}/7`);
  await stage.send({ chat, text: "Hi", reply_to });
  equal(messages.at(-1)?.topic, 7);
});

Deno.test("a topic that is gone sends its answers to the group", async () => {
  await using stage = open();
  const chat = { channel: "telegram", chatId: `${GROUP}/99` };
  await stage.send({ chat, text: "Hi" });
  deepEqual(stage.server.sent, [{ chatId: GROUP, text: "Hi" }]);
});

Deno.test("a reply in a chat that is no forum opens no topic", async () => {
  await using stage = open();
  const fields = { message_thread_id: 12 };
  stage.server.acts.write(ann, `${MENTION} hello`, { chatId: GROUP, fields });
  await stage.heard(1);
  equal(stage.intake.taken[0].chat.chatId, String(GROUP));
});

Deno.test("private notes are used in groups where that is switched on", async () => {
  await using stage = open();
  stage.config.private_notes_in_groups = true;
  stage.server.acts.write(ann, `${MENTION} hello`, { chatId: GROUP });
  await stage.heard(1);
  equal(stage.intake.taken[0].audience, "person");
  equal(stage.intake.taken[0].reply_to, "1");
});

Deno.test("who reads along is told by the chat alone", async () => {
  await using stage = open();
  const audiences = (): (string | undefined)[] =>
    ["42", "-500", `${GROUP}/7`].map((chatId) =>
      stage.channel.audienceOf({ channel: "telegram", chatId })
    );
  deepEqual(audiences(), ["person", "group", "group"]);
  stage.config.private_notes_in_groups = true;
  deepEqual(audiences(), ["person", "person", "person"]);
});

Deno.test("in a group, neither strangers nor bots nor channels are heard", async () => {
  await using stage = open();
  const { acts } = stage.server;
  const text = `${MENTION} hello`;
  acts.write(eve, text, { chatId: GROUP });
  const unpersons = [
    { sender_chat: { id: GROUP, type: "supergroup" } },
    { sender_chat: { id: -1009, type: "channel" } },
    { from: { id: 42, is_bot: true, first_name: "Robot" } },
    { from: undefined },
  ];
  for (const fields of unpersons) {
    acts.write(ann, text, { chatId: GROUP, fields });
  }
  acts.write(ann, `${MENTION} it's me`, { chatId: GROUP });
  await stage.heard(1);
  deepEqual(stage.intake.texts, ["it's me"]);
  match(stage.log, /44 \("Eve"\)/);
});

Deno.test("a stranger's talk that isn't meant for the bot is no news", async () => {
  await using stage = open();
  stage.server.acts.write(eve, "hello everybody", { chatId: GROUP });
  stage.server.say(ann, "end");
  await stage.heard(1);
  equal(stage.log.includes("Eve"), false);
});

Deno.test("an edit that mentions the bot at last is heard", async () => {
  await using stage = open();
  const { acts } = stage.server;
  const { message } = acts.write(ann, "what time is it", { chatId: GROUP });
  acts.edit(ann, message, `${MENTION} what time is it`);
  await stage.heard(1);
  deepEqual(stage.intake.texts, ["what time is it"]);
});

Deno.test("a picture in a group is only answered where it is meant for the bot", async () => {
  await using stage = open();
  const photo = { text: undefined, photo: [{}] };
  const { acts } = stage.server;
  acts.write(ann, "", { chatId: GROUP, fields: photo });
  acts.write(ann, "", {
    chatId: GROUP,
    fields: {
      ...{ ...photo, caption: `${MENTION} look` },
      caption_entities: [{ type: "mention", offset: 0, length: 14 }],
    },
  });
  await stage.heard(2);
  deepEqual(stage.intake.texts, ["look", "look"]);
});

Deno.test("a group that got another id is answered there", async () => {
  await using stage = open();
  stage.server.groups.push({
    id: -600,
    title: "Old",
    state: { movedTo: GROUP },
  });
  const chat = { channel: "telegram", chatId: "-600" };
  await stage.send({ chat, text: "one" });
  await stage.send({ chat, text: "two" });
  deepEqual(stage.server.sent.map(({ chatId }) => chatId), [GROUP, GROUP]);
  const tries = stage.server.requests.filter(({ method }) =>
    method === "sendMessage"
  );
  equal(tries.length, 3, "the new id is remembered");
});

Deno.test("a group's notice that it got another id is remembered", async () => {
  await using stage = open();
  stage.server.acts.write(ann, "", {
    chatId: -500,
    fields: { text: undefined, migrate_to_chat_id: GROUP },
  });
  stage.server.say(ann, "end");
  await stage.heard(1);
  await stage.send({
    chat: { channel: "telegram", chatId: "-500" },
    text: "Hi",
  });
  deepEqual(stage.server.sent, [{ chatId: GROUP, text: "Hi" }]);
  match(stage.log, /-500 is now -1001234567890/);
});
