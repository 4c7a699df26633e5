import { equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import { press, send, talk } from "./talk.ts";
import { becomes } from "./until.ts";

/** Milliseconds to the next whole minute, and until what is due is done. */
const A_MINUTE = 90_000;

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
    const time = new Date(Date.now() + 65_000).toISOString().slice(0, 16);
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
    const [{ body }] = stage.model.requests;
    match(String(body.messages[0].content), /like a pirate of 1720/);

    await page.getByRole("link", { name: texts.persona }).click();
    await press(page, views.undo);
    await page.getByRole("dialog").getByRole("button", { name: views.undo })
      .click();
    await page.getByText(views.undone).waitFor();
    equal(await character.inputValue(), before);

    await page.getByRole("link", { name: texts.chat, exact: true }).click();
    await becomes(
      async () => (await talk(page)).at(-1),
      "Water them now",
      A_MINUTE,
    );
    const system = String(stage.model.requests[1].body.messages[0].content);
    equal(system.includes("pirate"), false);
    await page.getByRole("link", { name: texts.jobs }).click();
    await page.getByText(/· answered/).waitFor({ timeout: A_MINUTE / 3 });
  },
);

function agent(): Record<string, string> {
  return { provider: "test", model: "test-model" };
}
