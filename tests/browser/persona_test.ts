import { equal } from "node:assert/strict";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import { ok } from "./scenery.ts";
import { screenshot } from "./screenshots.ts";
import { press } from "./talk.ts";

onPage(
  "the agent is given another name, and its old one back",
  {},
  async (scene) => {
    const { page, stage } = scene;
    const { name } = await ok(stage, "GET", "/api/persona");
    await scene.open("#/persona");
    await page.getByLabel(views.agentName).fill("Ada");
    await press(page, views.rename);
    // It is called by it everywhere, at once.
    await page.getByRole("banner").getByText("Ada", { exact: true }).waitFor();
    equal((await ok(stage, "GET", "/api/persona")).name, "Ada");
    // What it was can be read before it is gone back to.
    const { text } = await ok(stage, "GET", "/api/persona");
    await page.getByRole("listitem").getByText(name, { exact: true }).click();
    await page.getByText("SOUL.md", { exact: true }).waitFor();
    const before = await page.locator("details pre").textContent();
    equal(before, text.replace("Ada", name));
    await screenshot(page, "persona-history");
    await press(page, views.undo);
    const dialog = page.getByRole("dialog", { name: views.undo });
    await dialog.getByRole("button", { name: views.undo }).click();
    await page.getByText(views.undone).waitFor();
    equal((await ok(stage, "GET", "/api/persona")).name, name);
  },
);

onPage("a name that can't be one is refused in words", {}, async (scene) => {
  const { page, watch } = scene;
  await scene.open("#/persona");
  watch.expect(/400/);
  await page.getByLabel(views.agentName).fill("<b>#*");
  await press(page, views.rename);
  await page.getByRole("alert").getByText(/\S/).waitFor();
});
