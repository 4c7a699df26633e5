import { equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { onPage } from "./browser_suite.ts";
import { heldAnswer } from "./held_answer.ts";
import { box, press, send, talk } from "./talk.ts";
import { becomes, until } from "./until.ts";

const greeting = heldAnswer(["Good ", "morning, ", "Ada"]);
onPage(
  "an answer is seen as it is written, and whole at the end",
  { answer: [greeting.answer] },
  async (scene) => {
    const { page } = scene;
    await scene.open();
    await send(page, "Hello");
    await becomes(() => talk(page), ["Hello", "Good"]);
    equal(await box(page).inputValue(), "");
    greeting.goOn();
    await becomes(() => talk(page), ["Hello", "Good morning, Ada"]);
  },
);

const book = heldAnswer(["Half of it", " and the rest"]);
onPage(
  "an answer is stopped by a press, and the model is left",
  { answer: [book.answer, { text: "Yes?" }] },
  async (scene) => {
    const { page, stage } = scene;
    await scene.open();
    await send(page, "Write a book");
    await becomes(() => talk(page), ["Write a book", "Half of it"]);
    await press(page, texts.stop);
    await page.getByText(texts.stopped).waitFor();
    await stage.model.requests[0].left;
    await send(page, "Hello?");
    const said = ["Write a book", "Half of it", "Hello?", "Yes?"];
    await becomes(() => talk(page), said);
  },
);

const who = { name: "exec", arguments: { command: "whoami", args: [] } };
onPage(
  "a program is run when it is allowed, and not when it isn't",
  {
    answer: [
      { calls: [who] },
      { text: "Done" },
      { calls: [who] },
      { text: "Then not" },
    ],
    config: { tools: { exec: { isolation: "none" } } },
  },
  async (scene) => {
    const { page, stage } = scene;
    await scene.open();
    await send(page, "Who are you?");
    const question = page.getByRole("region", { name: texts.mayIRun });
    await question.getByText("whoami", { exact: true }).waitFor();
    await press(page, texts.once);
    await becomes(() => talk(page), ["Who are you?", "Done"]);
    equal(await question.count(), 0);
    equal(stage.model.requests.length, 2);
    await send(page, "Once more");
    await press(page, texts.denied);
    await becomes(async () => (await talk(page)).at(-1), "Then not");
    const results = stage.model.requests.map(({ body }) =>
      String(body.messages.at(-1)?.content)
    );
    match(results[1], new RegExp(`^${await whoami()}`, "m"));
    match(results[3], /the person said no/);
  },
);

onPage(
  "another model answers when it is chosen",
  {
    models: ["test-model", "other-model"],
    answer: [{ text: "One" }, { text: "Two" }],
  },
  async (scene) => {
    const { page, stage } = scene;
    await scene.open();
    await send(page, "Who?");
    await becomes(() => talk(page), ["Who?", "One"]);
    const choice = page.getByLabel(texts.model);
    await choice.focus();
    await until(() => choice.getByText("other-model").count());
    await choice.selectOption("other-model");
    await send(page, "And now?");
    await becomes(() => talk(page), ["Who?", "One", "And now?", "Two"]);
    const models = stage.model.requests.map(({ body }) => body.model);
    equal(models.join(), "test-model,other-model");
  },
);

async function whoami(): Promise<string> {
  const { stdout } = await new Deno.Command("whoami").output();
  return new TextDecoder().decode(stdout).trim();
}
