import { equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";

import { barriers } from "./axe.ts";
import { onPage } from "./browser_suite.ts";
import type { Scene } from "./scene.ts";
import { ok } from "./scenery.ts";
import { screenshot } from "./screenshots.ts";
import { box, press, send } from "./talk.ts";
import { tooWide } from "./too_wide.ts";

const run = { name: "exec", arguments: { command: "whoami", args: ["-x"] } };
const phone = { width: 360, height: 740 };

for (const colorScheme of ["light", "dark"] as const) {
  onPage(
    `what is in between can be used by everybody as well, when it is ${colorScheme}`,
    {
      config: { tools: { exec: { isolation: "none" } } },
      answer: [
        { calls: [run] },
        { status: 400, body: { error: { message: "No such thing" } } },
      ],
      ...{ colorScheme, viewport: phone, loggedOut: true },
    },
    async (scene) => {
      const problems: string[] = [];
      for (const [name, reach] of Object.entries(states)) {
        await reach(scene);
        await screenshot(scene.page, `state-${name}-${colorScheme}`);
        problems.push(...await look(scene.page, name));
      }
      equal(problems.join("\n"), "");
    },
  );
}

/** Each follows the one before. */
const states: Record<string, (scene: Scene) => Promise<void>> = {
  async login(scene) {
    scene.watch.expect(/status of 401/);
    await scene.open();
    await scene.page.getByLabel(texts.token).fill("wrong");
    await press(scene.page, texts.enter);
    await scene.page.getByText(texts.wrongToken).waitFor();
  },
  async question(scene) {
    await scene.logIn();
    await scene.page.reload();
    await send(scene.page, "Who are you?");
    await scene.page.getByRole("region", { name: texts.mayIRun }).waitFor();
  },
  async failed({ page }) {
    await press(page, texts.denied);
    await page.locator(".outcome").getByText(/No such thing/).waitFor();
    await page.locator("details.steps summary").first().click();
  },
  async menu({ page }) {
    await press(page, texts.menu);
    await page.getByRole("link", { name: texts.jobs }).waitFor();
  },
  async confirming(scene) {
    await ok(scene.stage, "POST", "/api/jobs", {
      message: "Drink water",
      schedule: { type: "interval", minutes: 90 },
    });
    await scene.page.getByRole("link", { name: texts.jobs }).click();
    await press(scene.page, views.delete);
    await scene.page.getByRole("dialog").waitFor();
  },
  async waiting(scene) {
    await scene.open();
    await box(scene.page).waitFor();
    scene.watch.expect(/ERR_|Failed to load resource/);
    await scene.stage.running.end();
    await send(scene.page, "Are you there?");
    await scene.page.getByText(texts.waitsToBeSent).waitFor();
  },
};

async function look(page: Page, name: string): Promise<string[]> {
  const found = [...await barriers(page), ...await tooWide(page)];
  return found.map((one) => `${name}: ${one}`);
}
