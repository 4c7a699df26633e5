import { deepEqual, equal } from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import type { Scene } from "./scene.ts";
import { ok, writeNote } from "./scenery.ts";
import { press } from "./talk.ts";
import { until } from "./until.ts";

const NOTE = "#/memory/MEMORY.md";
const first = "# Known\n\nAda lives in Lyon.\n\nThe bins go out on Mondays.\n";

/** Where the note is written. */
function box(page: Page): Locator {
  return page.getByRole("textbox", { name: views.longTerm });
}

/** What the gateway keeps. */
async function kept({ stage }: Scene): Promise<string> {
  return (await ok(stage, "GET", "/api/memory/MEMORY.md")).text;
}

async function edit(scene: Scene): Promise<void> {
  await writeNote(scene.stage, "MEMORY.md", first);
  await scene.open(NOTE);
  await press(scene.page, texts.edit);
}

/** Both change the note: the agent where Ada lives, the person where they want. */
async function collide(scene: Scene, mine: string): Promise<void> {
  const { page, stage, watch } = scene;
  await edit(scene);
  await box(page).fill(mine);
  await writeNote(stage, "MEMORY.md", first.replace("Lyon", "Graz"));
  watch.expect(/409/);
  await page.keyboard.press("Control+s");
  await page.getByRole("dialog", { name: views.conflict }).waitFor();
}

onPage(
  "a note is edited beside what it will look like, and saved by keys",
  {},
  async (scene) => {
    const { page } = scene;
    await edit(scene);
    await until(() => box(page).evaluate((one) => one.matches(":focus")));
    await box(page).fill("# New\n\nAll is *new*.");
    const preview = page.getByRole("region", { name: views.preview });
    await preview.getByRole("heading", { name: "New" }).waitFor();
    await page.getByText(views.unsaved).waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText(views.allSaved).waitFor();
    equal(await kept(scene), "# New\n\nAll is *new*.");
    await press(page, texts.close);
    const way = page.getByRole("button", { name: texts.edit, exact: true });
    await until(() => way.evaluate((one) => one.matches(":focus")));
  },
);

onPage(
  "two changes of one note that don't touch are put together",
  {},
  async (scene) => {
    const { page } = scene;
    await collide(scene, first.replace("Mondays", "Thursdays"));
    deepEqual(
      await page.locator(".changes ins, .changes del").allInnerTexts(),
      ["Ada lives in Lyon.", "Ada lives in Graz."],
    );
    await press(page, views.join);
    await press(page, views.save);
    await page.getByText(views.allSaved).waitFor();
    equal(
      await kept(scene),
      first.replace("Lyon", "Graz").replace("Mondays", "Thursdays"),
    );
  },
);

onPage("of two changes of one place the person chooses", {}, async (scene) => {
  const { page } = scene;
  const mine = first.replace("Lyon", "Linz");
  await collide(scene, mine);
  equal(await page.getByRole("button", { name: views.join }).count(), 0);
  await page.keyboard.press("Escape");
  equal(await box(page).inputValue(), mine);
  await press(page, views.save);
  await press(page, views.keepMine);
  await page.getByText(views.allSaved).waitFor();
  equal(await kept(scene), mine);
});

onPage(
  "what wasn't saved is asked about at the next visit",
  {},
  async (scene) => {
    const { page } = scene;
    await edit(scene);
    await box(page).fill("Half a thought");
    await scene.open(NOTE);
    await press(page, views.goOnEditing);
    equal(await box(page).inputValue(), "Half a thought");
    await press(page, views.discard);
    const dialog = page.getByRole("dialog", { name: views.discardAll });
    await dialog.getByRole("button", { name: views.discard }).click();
    equal(await box(page).inputValue(), first);
    await scene.open(NOTE);
    await page.getByRole("button", { name: texts.edit, exact: true }).waitFor();
    equal(await kept(scene), first);
  },
);
