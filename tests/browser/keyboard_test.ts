import { ok } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { TOKEN } from "../e2e/web_stage.ts";
import { onPage } from "./browser_suite.ts";
import {
  changesPicture,
  focused,
  isBody,
  isIn,
  tabTo,
  UNSEEN,
} from "./focus.ts";
import { heldAnswer } from "./held_answer.ts";
import { ok as asked } from "./scenery.ts";
import { box, talk } from "./talk.ts";
import { becomes, until } from "./until.ts";

const long = heldAnswer(["Half", " and half"]);

onPage(
  "a whole round goes without a mouse",
  { answer: [long.answer, { text: "Bye" }], loggedOut: true },
  async (scene) => {
    const { page, stage, watch } = scene;
    watch.expect(/status of 401/);
    await asked(stage, "POST", "/api/jobs", {
      message: "Drink water",
      schedule: { type: "interval", minutes: 90 },
    });
    await scene.open();
    // The first field is where one writes at once.
    await until(() => page.evaluate("document.activeElement?.id === 'token'"));
    await page.keyboard.type(TOKEN);
    await page.keyboard.press("Enter");
    await box(page).waitFor();
    await until(() => isIn(page, "message"));
    await page.keyboard.type("Write a lot");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("and more");
    await page.keyboard.press("Enter");
    await becomes(() => talk(page), ["Write a lot\nand more", "Half"]);
    await page.keyboard.press("Escape");
    await page.getByText(texts.stopped).waitFor();
    await until(() => isIn(page, "message"), "the focus where one writes");

    await tabTo(page, texts.jobs);
    await page.keyboard.press("Enter");
    await page.getByText("Drink water").waitFor();
    await tabTo(page, views.delete);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    // Nothing is deleted by a second Enter.
    await becomes(() => focused(page), views.cancel);
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press("Tab");
      // Nothing behind it is reached: there is the dialog, and the browser's own.
      ok(await dialog.locator(":focus").count() > 0 || await isBody(page));
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await becomes(() => focused(page), views.delete);
    await page.keyboard.press("Enter");
    await becomes(() => focused(page), views.cancel);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(views.noJobs).waitFor();

    await tabTo(page, texts.chat);
    await page.keyboard.press("Enter");
    await until(() => isIn(page, "message"));
    await page.keyboard.type("Bye");
    await page.keyboard.press("Enter");
    await becomes(async () => (await talk(page)).at(-1), "Bye");
  },
);

onPage(
  "what the focus is on can be seen, in every control of every view",
  {},
  async (scene) => {
    const { page } = scene;
    for (const view of ["chat", "jobs/new", "persona", "settings"]) {
      await scene.open(`#/${view}`);
      await page.locator("textarea, input, select").first().waitFor();
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press("Tab");
        const unseen = await page.evaluate(UNSEEN);
        ok(!unseen || await changesPicture(page), `${view}: ${unseen}`);
      }
    }
  },
);
