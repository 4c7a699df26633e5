import { equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import type { Scene } from "./scene.ts";
import { press } from "./talk.ts";

interface KeptJob {
  id: string;
  next_run?: string;
  enabled: boolean;
  schedule: Record<string, unknown>;
}

async function jobs({ stage }: Scene): Promise<KeptJob[]> {
  const response = await stage.ask("GET", "/api/jobs");
  return (await response.json()).items;
}

/** The moment that the page tells. */
async function promised(page: Page): Promise<string> {
  const time = page.getByRole("status").locator("time");
  return await time.getAttribute("datetime") ?? "";
}

for (
  const [kind, schedule] of [
    [views.kindOnce, { type: "fire_at" }],
    [views.kindInterval, { type: "interval", minutes: 30 }],
    [views.kindCron, { type: "cron", expression: "0 8 * * *" }],
  ] as const
) {
  onPage(
    `a job is made, "${kind}", and fires first when the page said`,
    {},
    async (scene) => {
      const { page } = scene;
      await scene.open("#/jobs/new");
      await page.getByLabel(views.jobMessage).fill("Water the plants");
      await page.getByLabel(kind).check();
      const chat = page.getByLabel(views.jobChat).locator("option:checked");
      equal(await chat.textContent(), texts.mainConversation);
      const said = Date.parse(await promised(page));
      await press(page, views.addJob);
      await page.getByRole("heading", { name: "Water the plants" }).waitFor();
      const [job] = await jobs(scene);
      for (const [key, value] of Object.entries(schedule)) {
        equal(job.schedule[key], value);
      }
      // An interval counts from when it is added.
      const late = Date.parse(job.next_run!) - said;
      equal(late >= 0 && late < 60_000, true, `${late} ms`);
    },
  );
}

onPage(
  "a job that can't be is refused in words, and stays to be mended",
  {},
  async (scene) => {
    const { page, watch } = scene;
    await scene.open("#/jobs/new");
    await page.getByLabel(views.jobMessage).fill("Water the plants");
    await page.getByLabel(views.kindCron).check();
    await page.getByLabel(views.rhythm).selectOption("own");
    await page.getByLabel(views.expression, { exact: true }).fill("1 2 3");
    await page.getByText(views.noPreview).waitFor();
    watch.expect(/422|400/);
    await press(page, views.addJob);
    await page.getByRole("alert").getByText(/"1 2 3"/).waitFor();
    await scene.open("#/jobs/new");
    const message = page.getByLabel(views.jobMessage);
    equal(await message.inputValue(), "Water the plants");
  },
);

onPage("a job is switched off and deleted by keys alone", {}, async (scene) => {
  const { page, stage } = scene;
  await stage.ask("POST", "/api/jobs", {
    body: { message: "Stretch", schedule: { type: "interval", minutes: 90 } },
  });
  await scene.open("#/jobs");
  const lever = page.getByRole("switch", { name: views.jobSwitch });
  await lever.focus();
  await page.keyboard.press("Space");
  await page.getByText(/is switched off/).waitFor();
  equal((await jobs(scene))[0].enabled, false);
  await page.getByRole("button", { name: views.delete }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: views.deleteJob });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  equal((await jobs(scene)).length, 1);
  // The question begins at what does no harm.
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(views.noJobs).waitFor();
  equal((await jobs(scene)).length, 0);
});
