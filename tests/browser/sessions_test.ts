import { equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import { ok } from "./scenery.ts";
import { press } from "./talk.ts";
import { until } from "./until.ts";

const answer = [{ text: "On Thursday." }, { text: "It rains." }];

onPage("a conversation is found by its words, read, and gone on with", {
  answer,
}, async (scene) => {
  const { page, stage } = scene;
  for (const [session, message] of [["bins", "The bins?"], ["sky", "Rain?"]]) {
    await ok(stage, "POST", "/run", { session, message });
  }
  await scene.open("#/sessions");
  await page.getByLabel(views.searchSessions).fill("thursday");
  await page.getByText("Rain?").waitFor({ state: "detached" });
  await page.getByRole("link", { name: /The bins\?/ }).press("Enter");
  await page.getByRole("article").getByText("On Thursday.").waitFor();
  await page.getByRole("link", { name: views.goOn }).click();
  await page.getByLabel(texts.yourMessage).waitFor();
  match(page.url(), /#\/chat\/bins$/);
});

onPage(
  "a conversation is deleted when one says so twice",
  { answer },
  async (scene) => {
    const { page, stage } = scene;
    await ok(stage, "POST", "/run", { message: "The bins?" });
    await scene.open("#/sessions");
    await page.getByRole("link", { name: /The bins\?/ }).click();
    await press(page, views.delete);
    const dialog = page.getByRole("dialog", { name: views.deleteSession });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const way = page.getByRole("button", { name: views.delete });
    await until(() => way.evaluate((one) => one.matches(":focus")));
    await way.press("Enter");
    await dialog.getByRole("button", { name: views.delete }).click();
    await page.getByText(views.noSessions).waitFor();
    const { items } = await ok(stage, "GET", "/api/sessions");
    equal(items.length, 0);
  },
);
