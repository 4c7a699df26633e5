import { deepEqual, equal, match } from "node:assert/strict";
import type { FakeMessage } from "../../fakes/telegram_server.ts";
import { ann, bob, eve, Stage } from "./stage.ts";

const CHOICES = [
  { label: "Yes", command: "/approve k3m9qa" },
  { label: "No", command: "/deny k3m9qa" },
];

/** A question with buttons in a chat of a channel that runs. */
async function ask(
  stage: Stage,
  { chatId = "42", text = "May I run **ls**?" } = {},
): Promise<FakeMessage> {
  const chat = { channel: "telegram", chatId };
  await stage.send({ text, chat, choices: CHOICES });
  stage.run();
  return stage.server.messages[0];
}

async function pressed(stage: Stage, id: string): Promise<
  { text?: string; show_alert?: boolean } | undefined
> {
  const { answers } = stage.server.traces;
  await stage.server.until(() => answers.has(id));
  return answers.get(id);
}

Deno.test("a press is carried, answered, and noted in the message", async () => {
  await using stage = new Stage();
  const question = await ask(stage);
  const id = stage.server.acts.press(ann, question, "/deny k3m9qa");
  deepEqual(await pressed(stage, id), { text: "Done", show_alert: false });
  deepEqual(stage.intake.presses, [{
    chat: { channel: "telegram", chatId: "42" },
    person: "telegram:42",
    command: "/deny k3m9qa",
  }]);
  await stage.server.until(() => question.edits === 1);
  equal(question.text, "May I run ls?\n\nDone");
  deepEqual(question.buttons, []);
  match(Deno.inspect(question.entities), /bold/);
});

Deno.test("a press that settles nothing leaves the buttons and says why", async () => {
  await using stage = new Stage();
  const question = await ask(stage, { chatId: "-500" });
  stage.intake.pressed = { text: "Only Ann can decide", settled: false };
  const id = stage.server.acts.press(bob, question);
  deepEqual(await pressed(stage, id), {
    ...{ text: "Only Ann can decide", show_alert: true },
  });
  equal(stage.intake.presses[0].person, "telegram:43");
  equal(question.buttons.flat().length, 2);
  equal(question.edits, 0);
});

Deno.test("a stranger's press is answered by nothing", async () => {
  await using stage = new Stage();
  const question = await ask(stage, { chatId: "-500" });
  const id = stage.server.acts.press(eve, question);
  deepEqual(await pressed(stage, id), {
    ...{ text: undefined, show_alert: undefined },
  });
  deepEqual(stage.intake.presses, []);
});

Deno.test("a press on a message that is gone is carried all the same", async () => {
  await using stage = new Stage();
  const question = await ask(stage);
  question.isDeleted = true;
  const id = stage.server.acts.press(ann, question);
  deepEqual(await pressed(stage, id), { text: "Done", show_alert: false });
  await stage.idle();
  equal(question.edits, 0);
});

Deno.test("presses without a message or words are answered by nothing", async () => {
  await using stage = new Stage().run();
  const { queue, traces } = stage.server;
  const from = { id: 42, is_bot: false, first_name: "Ann" };
  for (const [id, fields] of [["1", { data: "/stop" }], ["2", {}]] as const) {
    traces.openQueries.add(id);
    queue.push({ callback_query: { id, from, chat_instance: "1", ...fields } });
  }
  await pressed(stage, "2");
  deepEqual(stage.intake.presses, []);
});

Deno.test("a press that fails says so and leaves the buttons", async () => {
  await using stage = new Stage();
  const question = await ask(stage);
  stage.intake.press = () => Promise.reject(new Error("out of order"));
  const id = stage.server.acts.press(ann, question);
  const answer = await pressed(stage, id);
  match(answer?.text ?? "", /didn't work/);
  equal(answer?.show_alert, true);
  equal(question.edits, 0);
});

Deno.test("what came of a press is cut to what Telegram shows", async () => {
  await using stage = new Stage();
  const question = await ask(stage);
  stage.intake.pressed = { text: "🎉".repeat(150), settled: true };
  const id = stage.server.acts.press(ann, question);
  equal(((await pressed(stage, id))?.text ?? "").length <= 200, true);
  await stage.server.until(() => question.edits === 1);
});

Deno.test("a message too long for the outcome only loses its buttons", async () => {
  await using stage = new Stage();
  const question = await ask(stage, { text: "x".repeat(4095) });
  const id = stage.server.acts.press(ann, question);
  await pressed(stage, id);
  await stage.server.until(() => question.edits === 1);
  equal(question.text.length, 4095);
  deepEqual(question.buttons, []);
});

Deno.test("a press that is answered too late does no harm", async () => {
  await using stage = new Stage();
  const question = await ask(stage);
  const id = stage.server.acts.press(ann, question);
  stage.server.traces.openQueries.delete(id);
  await stage.server.until(() => question.edits === 1);
  stage.server.say(ann, "and on");
  await stage.heard(1);
});

Deno.test("a press is carried although a limit delays what is said about it", async () => {
  await using stage = new Stage();
  const question = await ask(stage);
  stage.server.fail("answerCallbackQuery", {
    ...{ kind: "status", status: 429, wait: 3 },
  });
  const id = stage.server.acts.press(ann, question);
  stage.server.say(ann, "meanwhile");
  await stage.heard(1);
  await stage.time.skip(3000);
  equal((await pressed(stage, id))?.text, "Done");
});
