import { equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import type { OpenAIRequest } from "../fakes/openai_server.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import { press, send, talk } from "./talk.ts";
import { becomes } from "./until.ts";

/** Milliseconds ahead: a whole minute that is neither past nor long in coming. */
const SOON = 90_000;
/** Milliseconds until what is due so soon is done. */
const UNTIL_DONE = 240_000;

onPage(
  "a job that is made on the page fires, and meanwhile a new character answers and goes",
  {
    config: { agent: { ...agent(), timezone: "UTC" } },
    answer: ({ body }) => {
      const last = String(body.messages.at(-1)?.content);
      return { text: /the plants/.test(last) ? "Water them now" : "Arr" };
    },
  },
  async (scene) => {
    const { page, stage } = scene;
    await scene.open("#/jobs/new");
    await page.getByLabel(views.jobMessage).fill("Remind me of the plants");
    const time = new Date(Date.now() + SOON).toISOString().slice(0, 16);
    await page.getByLabel(views.dayAndTime).fill(time);
    await page.getByText(views.firstRun).waitFor();
    await press(page, views.addJob);
    await page.getByRole("heading", { name: "Remind me of the plants" })
      .waitFor();

    await page.getByRole("link", { name: texts.persona }).click();
    const character = page.getByLabel(views.character);
    const before = await character.inputValue();
    await character.fill(`${before}\n\nYou speak like a pirate of 1720.`);
    await page.getByLabel(views.preview).getByText("like a pirate").waitFor();
    await press(page, views.save);
    await page.getByText(views.personaSaved).waitFor();
    await page.getByRole("link", { name: texts.chat, exact: true }).click();
    await send(page, "Who are you?");
    await becomes(async () => (await talk(page)).slice(0, 2), [
      "Who are you?",
      "Arr",
    ]);
    match(characterAt(stage.model.requests, "Who"), /like a pirate of 1720/);

    await page.getByRole("link", { name: texts.persona }).click();
    await press(page, views.undo);
    await page.getByRole("dialog").getByRole("button", { name: views.undo })
      .click();
    await page.getByText(views.undone).waitFor();
    equal(await character.inputValue(), before);

    await page.getByRole("link", { name: texts.chat, exact: true }).click();
    await send(page, "And now?");
    await becomes(async () => (await talk(page)).includes("And now?"), true);
    await becomes(() => stage.model.requests.some(isAbout("And now")), true);
    equal(
      characterAt(stage.model.requests, "And now").includes("pirate"),
      false,
    );
    await becomes(
      async () => (await talk(page)).includes("Water them now"),
      true,
      UNTIL_DONE,
    );
    await page.getByRole("link", { name: texts.jobs }).click();
    await page.getByText(/· answered/).waitFor();
  },
);

/** The first request whose last message has these words. */
function isAbout(words: string) {
  return ({ body }: OpenAIRequest) =>
    String(body.messages.at(-1)?.content).includes(words);
}

/** What the model was told about its character when it was asked this. */
function characterAt(requests: OpenAIRequest[], words: string): string {
  return String(requests.find(isAbout(words))?.body.messages[0].content);
}

function agent(): Record<string, string> {
  return { provider: "test", model: "test-model" };
}
