import { deepEqual, equal, match } from "node:assert/strict";
import fc from "fast-check";
import { ann, bob, Stage } from "./stage.ts";

Deno.test("a person's words are handed over as they are", async () => {
  await using stage = new Stage().run();
  const { update } = stage.server.acts.write(ann, "  héllo <b>*you*</b>\n👩‍👩‍👧 ");
  await stage.heard(1);
  deepEqual(stage.intake.taken, [{
    id: `telegram:${update.update_id}`,
    chat: { channel: "telegram", chatId: "42" },
    person: "telegram:42",
    audience: "person",
    received_at: "2026-01-05T12:00:00.000Z",
    text: "  héllo <b>*you*</b>\n👩‍👩‍👧 ",
  }]);
});

Deno.test("people who are allowed by a text instead of a number are heard", async () => {
  await using stage = new Stage().run();
  stage.server.say(bob, "hello");
  await stage.heard(1);
  equal(stage.intake.taken[0].person, "telegram:43");
});

Deno.test("what is told twice is handed over once", async () => {
  await using stage = new Stage().run();
  const { update } = stage.server.acts.write(ann, "one");
  await stage.heard(1);
  await stage.idle();
  stage.server.queue.repeat(update);
  stage.server.say(ann, "two");
  await stage.heard(2);
  await stage.idle();
  deepEqual(stage.intake.texts, ["one", "two"]);
});

Deno.test("what was taken is confirmed, and only then", async () => {
  await using stage = new Stage();
  stage.server.say(ann, "one");
  stage.server.say(ann, "two");
  stage.run();
  await stage.idle();
  const offsets = stage.server.requests.flatMap(({ method, payload }) =>
    method === "getUpdates" ? [payload.offset] : []
  );
  deepEqual(offsets.slice(0, 2), [undefined, 1002]);
  deepEqual(stage.intake.texts, ["one", "two"]);
});

Deno.test("numbers that begin anew after a quiet week are no trouble", async () => {
  await using stage = new Stage().run();
  stage.server.say(ann, "before");
  await stage.heard(1);
  await stage.idle();
  stage.server.queue.renumber(17);
  stage.server.say(ann, "after");
  stage.server.say(ann, "and on");
  await stage.heard(3);
  await stage.idle();
  deepEqual(stage.intake.texts, ["before", "after", "and on"]);
});

const unheard: [string, Record<string, unknown>, RegExp][] = [
  ["a voice message", { voice: { file_id: "v" } }, /listen to voice/],
  ["a picture", { photo: [{ file_id: "p" }] }, /look at pictures/],
  ["a video", { video: { file_id: "v" } }, /watch videos/],
  ["a file", { document: { file_id: "d" } }, /open files/],
  [
    "a moving picture",
    { animation: { file_id: "a" }, document: { file_id: "a" } },
    /moving pictures/,
  ],
  ["a sticker", { sticker: { file_id: "s" } }, /see stickers/],
  ["a place", { location: { latitude: 1, longitude: 2 } }, /places/],
  ["a contact", { contact: { first_name: "Zoe" } }, /contact cards/],
  ["a poll", { poll: { id: "1" } }, /polls/],
];

for (const [what, fields, sentence] of unheard) {
  Deno.test(`${what} is answered by a clear sentence, without a model`, async () => {
    await using stage = new Stage().run();
    stage.server.acts.write(ann, "", {
      fields: { text: undefined, ...fields },
    });
    await stage.heard(1);
    match(stage.intake.taken[0].answer ?? "", sentence);
  });
}

Deno.test("the words below a picture are answered, after the sentence about it", async () => {
  await using stage = new Stage().run();
  const fields = { text: undefined, photo: [{}], caption: "What is this?" };
  stage.server.acts.write(ann, "", { fields });
  await stage.heard(2);
  const [notice, words] = stage.intake.taken;
  match(notice.answer ?? "", /pictures yet: I go by the words/);
  equal(words.text, "What is this?");
  equal(words.answer, undefined);
});

Deno.test("several pictures sent at once are answered once", async () => {
  await using stage = new Stage().run();
  const fields = { text: undefined, photo: [{}], media_group_id: "7" };
  for (let count = 0; count < 3; count++) {
    stage.server.acts.write(ann, "", { fields });
  }
  stage.server.say(ann, "done");
  await stage.server.until(() => stage.intake.texts.includes("done"));
  equal(stage.intake.taken.length, 2);
});

Deno.test("notices of Telegram's own are passed over", async () => {
  await using stage = new Stage().run();
  const { acts } = stage.server;
  for (const field of ["pinned_message", "new_chat_title", "group_created"]) {
    acts.write(ann, "", { fields: { text: undefined, [field]: {} } });
  }
  stage.server.say(ann, "a word");
  await stage.heard(1);
  deepEqual(stage.intake.texts, ["a word"]);
});

Deno.test("an update that can't be understood is passed over", async () => {
  await using stage = new Stage().run();
  stage.server.queue.push({ message: { message_id: 1, from: { id: 42 } } });
  stage.server.queue.push({ message: null });
  stage.server.queue.push({ edited_message: {} });
  stage.server.say(ann, "still here");
  await stage.heard(1);
  await stage.idle();
  match(stage.log, /can't be understood/);
});

Deno.test("an edit reaches a message that still waits", async () => {
  await using stage = new Stage().run();
  const { message } = stage.server.acts.write(ann, "buy mlik");
  await stage.heard(1);
  stage.server.acts.edit(ann, message, "buy milk");
  await stage.server.until(() => stage.intake.amendments.length === 1);
  deepEqual(stage.intake.amendments, [[stage.intake.taken[0].id, "buy milk"]]);
  equal(stage.intake.taken.length, 1);
});

for (const outcome of ["begun", "unknown"] as const) {
  Deno.test(`an edit of a message that is ${outcome} is answered by a sentence`, async () => {
    await using stage = new Stage().run();
    stage.intake.amended = outcome;
    const { message } = stage.server.acts.write(ann, "buy mlik");
    await stage.heard(1);
    stage.server.acts.edit(ann, message, "buy milk");
    await stage.heard(2);
    match(stage.intake.taken[1].answer ?? "", /begun with the earlier text/);
  });
}

Deno.test("the sentence about a late edit waits for room, too", async () => {
  await using stage = new Stage().run();
  stage.intake.amended = "begun";
  const { message } = stage.server.acts.write(ann, "buy mlik");
  await stage.heard(1);
  await stage.idle();
  stage.intake.hasRoom = () => false;
  stage.server.acts.edit(ann, message, "buy milk");
  await stage.time.waitingFor(100);
  stage.intake.makeRoom();
  await stage.time.skip(100);
  await stage.time.skip(400);
  await stage.heard(2);
  match(stage.intake.taken[1].answer ?? "", /begun with the earlier text/);
});

Deno.test("whatever Telegram tells, it goes on", async () => {
  await using stage = new Stage().run();
  const noise = fc.dictionary(
    fc.constantFrom(
      ...["message_id", "chat", "from", "text", "entities", "caption", "date"],
      ...["id", "type", "data", "message", "reply_to_message", "offset"],
    ),
    fc.oneof(
      fc.constantFrom(null, 42, -500, "private", "group", [], {}),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  );
  for (const fields of fc.sample(noise, { numRuns: 200, seed: 5 })) {
    const chat = { id: 42, type: "private" };
    const from = { id: 42, is_bot: false };
    stage.server.queue.push({ message: { chat, from, ...fields } });
    stage.server.queue.push({ edited_message: { chat, from, ...fields } });
    stage.server.queue.push({ callback_query: { id: "1", from, ...fields } });
  }
  stage.server.say(ann, "still here");
  await stage.server.until(() => stage.intake.texts.includes("still here"));
  await stage.idle();
  deepEqual(stage.states, [{ status: "ok" }]);
});

Deno.test("an edit that changes no word is passed over", async () => {
  await using stage = new Stage().run();
  const { message } = stage.server.acts.write(ann, "see example.org");
  await stage.heard(1);
  stage.server.acts.edit(ann, message, "see example.org", {
    link_preview_options: {},
  });
  stage.server.say(ann, "next");
  await stage.heard(2);
  deepEqual(stage.intake.texts, ["see example.org", "next"]);
  deepEqual(stage.intake.amendments, []);
});

Deno.test("a place that moves along is not answered at each step", async () => {
  await using stage = new Stage().run();
  const fields = { text: undefined, location: { latitude: 1, longitude: 2 } };
  const { message } = stage.server.acts.write(ann, "", { fields });
  await stage.heard(1);
  stage.server.acts.edit(ann, message, "", fields);
  stage.server.say(ann, "next");
  await stage.heard(2);
  equal(stage.intake.taken.length, 2);
});
