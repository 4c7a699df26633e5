import { deepEqual, equal, match } from "node:assert/strict";
import { startTelegramServer } from "./telegram_server.ts";
import type { FakePerson, TelegramServer } from "./telegram_server.ts";

const ann: FakePerson = { id: 42, first_name: "Ann", state: "started" };

interface Answer {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: Record<string, number>;
}

async function call(
  { root, token }: TelegramServer,
  method: string,
  payload: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${root}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  });
  return await response.json();
}

/** With a message 1 of the bot's and a message 2 of Ann's. */
async function open(): Promise<TelegramServer> {
  const server = startTelegramServer([ann]);
  await call(server, "sendMessage", { chat_id: 42, text: "Hello" });
  server.say(ann, "hi");
  return server;
}

const text = "x";
const keyboard = (button: unknown): unknown => ({
  inline_keyboard: [[button]],
});

const refused: [string, string, Record<string, unknown>, RegExp][] = [
  ["broken marks", "sendMessage", {
    ...{ chat_id: 42, text: "<b>x", parse_mode: "HTML" },
  }, /can't parse entities/],
  ["a text of marks alone", "sendMessage", {
    ...{ chat_id: 42, text: "<b></b>", parse_mode: "HTML" },
  }, /text is empty/],
  ["a text that is too long", "sendMessage", {
    ...{ chat_id: 42, text: "x".repeat(4097) },
  }, /too long/],
  ["another way of marking", "sendMessage", {
    ...{ chat_id: 42, text, parse_mode: "Wiki" },
  }, /unsupported parse_mode/],
  ["a button without data", "sendMessage", {
    ...{ chat_id: 42, text, reply_markup: keyboard({ text: "Yes" }) },
  }, /BUTTON_DATA_INVALID/],
  ["a button with too much data", "sendMessage", {
    ...{ chat_id: 42, text },
    reply_markup: keyboard({ text: "Yes", callback_data: "é".repeat(33) }),
  }, /BUTTON_DATA_INVALID/],
  ["a button without words", "sendMessage", {
    ...{ chat_id: 42, text },
    reply_markup: keyboard({ text: "", callback_data: "x" }),
  }, /unallowed/],
  ["buttons that are no rows", "sendMessage", {
    ...{ chat_id: 42, text, reply_markup: { inline_keyboard: [{}] } },
  }, /Array of Array/],
  ["a reply to nothing", "sendMessage", {
    ...{ chat_id: 42, text, reply_parameters: { message_id: 99 } },
  }, /replied not found/],
  ["a topic that isn't there", "sendMessage", {
    ...{ chat_id: -500, text, message_thread_id: 3 },
  }, /thread not found/],
  ["an edit of nothing", "editMessageText", {
    ...{ chat_id: 42, message_id: 99, text },
  }, /message to edit not found/],
  ["an edit of another's words", "editMessageText", {
    ...{ chat_id: 42, message_id: 2, text },
  }, /can't be edited/],
  ["an edit that changes nothing", "editMessageText", {
    ...{ chat_id: 42, message_id: 1, text: "Hello" },
  }, /not modified/],
  [
    "deleting nothing",
    "deleteMessage",
    { chat_id: 42, message_id: 9 },
    /delete/,
  ],
  ["a draft in a group", "sendMessageDraft", {
    ...{ chat_id: -500, draft_id: 1, text },
  }, /TEXTDRAFT_PEER_INVALID/],
  ["a draft numbered 0", "sendMessageDraft", {
    ...{ chat_id: 42, draft_id: 0, text },
  }, /RANDOM_ID_INVALID/],
  ["an empty draft", "sendMessageDraft", {
    ...{ chat_id: 42, draft_id: 1, text: "" },
  }, /empty/],
  ["an unknown action", "sendChatAction", {
    ...{ chat_id: 42, action: "dancing" },
  }, /wrong parameter action/],
  ["a command in capitals", "setMyCommands", {
    ...{ commands: [{ command: "Stop", description: "x" }] },
  }, /BOT_COMMAND_INVALID/],
  ["a command without a description", "setMyCommands", {
    ...{ commands: [{ command: "stop", description: "" }] },
  }, /DESCRIPTION_INVALID/],
  ["a menu for a country", "setMyCommands", {
    ...{ commands: [], language_code: "de-AT" },
  }, /Invalid language code/],
  ["an answer to no press", "answerCallbackQuery", {
    callback_query_id: "9",
  }, /query is too old/],
  ["a poll for too much", "getUpdates", { limit: 101 }, /invalid limit/],
  ["an unknown method", "sendLove", {}, /method not found/],
];

for (const [what, method, payload, description] of refused) {
  Deno.test(`the fake Telegram refuses ${what}`, async () => {
    await using server = await open();
    const answer = await call(server, method, payload);
    equal(answer.ok, false);
    match(answer.description ?? "", description);
    equal(server.sent.length, 1);
  });
}

Deno.test("the fake Telegram counts length without marks", async () => {
  await using server = startTelegramServer([ann]);
  const marked = `<b>${"x".repeat(4096)}</b>`;
  const payload = { chat_id: 42, text: marked, parse_mode: "HTML" };
  equal((await call(server, "sendMessage", payload)).ok, true);
});

Deno.test("the fake Telegram lets a press be answered once, in 200 letters", async () => {
  await using server = await open();
  const id = server.acts.press(ann, server.messages[0], "/stop");
  const long = { callback_query_id: id, text: "x".repeat(201) };
  match(
    (await call(server, "answerCallbackQuery", long)).description ?? "",
    /LONG/,
  );
  const answers = [];
  for (let count = 0; count < 2; count++) {
    answers.push(
      await call(server, "answerCallbackQuery", { callback_query_id: id }),
    );
  }
  deepEqual(answers.map(({ ok }) => ok), [true, false]);
});

Deno.test("the fake Telegram confirms by offset and respects what is wanted", async () => {
  await using server = startTelegramServer([ann]);
  await call(server, "getUpdates", { allowed_updates: ["message"] });
  const { message, update } = server.acts.write(ann, "one");
  server.acts.edit(ann, message, "two");
  const ids = async (payload: Record<string, unknown>): Promise<number[]> => {
    const { result } = await call(server, "getUpdates", payload);
    return (result as { update_id: number }[]).map((one) => one.update_id);
  };
  deepEqual(await ids({}), [update.update_id]);
  deepEqual(await ids({ offset: update.update_id }), [update.update_id]);
  deepEqual(await ids({ offset: update.update_id + 1 }), []);
  deepEqual(await ids({}), []);
});

Deno.test("the fake Telegram's limits ask to wait once they are switched on", async () => {
  await using server = startTelegramServer([ann]);
  server.flood.isOn = true;
  server.flood.now = () => 5000;
  const answers: Answer[] = [];
  for (let count = 0; count < 4; count++) {
    answers.push(await call(server, "sendMessage", { chat_id: 42, text }));
  }
  deepEqual(answers.map(({ ok }) => ok), [true, true, true, false]);
  deepEqual(answers[3].parameters, { retry_after: 3 });
});
