import { equal } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { onPage } from "./browser_suite.ts";
import { heldAnswer } from "./held_answer.ts";
import { box, send, talk } from "./talk.ts";
import { becomes } from "./until.ts";

const numbers = Array.from({ length: 40 }, (_, at) => `${at} `);
const whole = ["Count", numbers.join("").trim()];

const counted = heldAnswer(numbers);
onPage(
  "a page that is loaded again in the middle shows all of the answer, once",
  { answer: [counted.answer] },
  async (scene) => {
    const { page } = scene;
    await scene.open();
    await send(page, "Count");
    await becomes(() => talk(page), ["Count", "0"]);
    await page.reload();
    await becomes(() => talk(page), ["Count", "0"]);
    counted.goOn();
    await becomes(() => talk(page), whole);
    await page.reload();
    await becomes(() => talk(page), whole);
  },
);

const shared = heldAnswer(["From ", "one to all"]);
onPage(
  "two tabs show the same, whichever of them speaks",
  { answer: [shared.answer, { text: "Again" }] },
  async (scene) => {
    const { page: one, context } = scene;
    const other = await context.newPage();
    await scene.open();
    await scene.open("", other);
    await send(one, "Hello");
    for (const tab of [one, other]) {
      await becomes(() => talk(tab), ["Hello", "From"]);
    }
    shared.goOn();
    const first = ["Hello", "From one to all"];
    for (const tab of [one, other]) await becomes(() => talk(tab), first);
    await send(other, "And back");
    for (const tab of [one, other]) {
      await becomes(() => talk(tab), [...first, "And back", "Again"]);
    }
  },
);

const left = heldAnswer(["Never ", "ended"]);
onPage(
  "a gateway that is killed in the middle goes on with the answer",
  { answer: [left.answer, { text: "All of it" }] },
  async (scene) => {
    const { page, stage, watch } = scene;
    const gateway = stage.running;
    await scene.open();
    await send(page, "Tell me");
    await becomes(() => talk(page), ["Tell me", "Never"]);
    watch.expect(/ERR_|Failed to load resource/);
    await gateway.end("SIGKILL");
    await page.getByText(texts.reconnecting).waitFor();
    await box(page).fill("Not sent yet");
    await scene.startAgain();
    await becomes(() => talk(page), ["Tell me", "All of it"]);
    equal(await box(page).inputValue(), "Not sent yet");
    await page.getByText(texts.reconnecting).waitFor({ state: "hidden" });
    left.goOn();
  },
);

onPage(
  "what is sent to a gateway that is gone waits here, and what isn't stays a draft",
  { answer: [{ text: "Here" }] },
  async (scene) => {
    const { page, stage, watch } = scene;
    await scene.open();
    await box(page).waitFor();
    watch.expect(/ERR_|Failed to load resource/);
    await stage.running.end();
    await send(page, "Are you there?");
    await page.getByText(texts.waitsToBeSent).waitFor();
    await box(page).fill("And another thing");
    await scene.startAgain();
    await page.reload();
    await becomes(() => talk(page), ["Are you there?", "Here"]);
    equal(await box(page).inputValue(), "And another thing");
    equal(stage.model.requests.length, 1);
  },
);
