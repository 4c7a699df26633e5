import { equal } from "node:assert/strict";
import { page as french } from "../../src/i18n/fr/page.ts";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";

onPage(
  "a setting that can't be is refused in words, one that can is kept",
  {},
  async (scene) => {
    const { page, watch } = scene;
    await scene.open("#/settings");
    const field = page.getByLabel("agent.max_tokens");
    watch.expect(/400/);
    await field.fill("-5");
    await field.press("Enter");
    await page.getByRole("alert").getByText(/got -5/).waitFor();
    await field.fill("512");
    await field.press("Enter");
    await page.getByText("agent.max_tokens is saved.").waitFor();
    await scene.open("#/settings");
    equal(await page.getByLabel("agent.max_tokens").inputValue(), "512");
  },
);

onPage(
  "the page speaks another language as soon as that is chosen",
  {},
  async (scene) => {
    const { page } = scene;
    await scene.open("#/settings");
    const row = page.locator("form", { has: page.getByText("language") });
    await row.getByRole("combobox").selectOption("fr");
    await row.getByRole("button", { name: views.save }).click();
    await page.getByRole("heading", { name: french.settings }).waitFor();
    equal(await page.locator("html").getAttribute("lang"), "fr");
  },
);

onPage(
  "what the gateway does is drawn, and said to who can't see it",
  {},
  async (scene) => {
    const { page } = scene;
    await scene.open("#/status");
    const drawing = page.getByRole("img", { name: /^Memory used: now .*MB/ });
    await drawing.waitFor();
    const figure = page.getByRole("figure").filter({ has: drawing });
    await figure.getByText(views.numbers).click();
    await figure.getByRole("cell", { name: /MB/ }).first().waitFor();
  },
);

onPage("a gateway that is gone is said, and found again", {}, async (scene) => {
  const { page, stage, watch } = scene;
  const port = Number(new URL(stage.url).port);
  await scene.open("#/skills");
  await page.getByText("weather").first().waitFor();
  watch.expect(/ERR_|Failed to load resource/);
  await stage.running.end();
  await page.getByRole("link", { name: /weather/ }).click();
  await page.getByText(views.unreachableHint).waitFor();
  await stage.start({ port });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: /weather/ }).first().waitFor();
});

onPage(
  "a view that breaks says so, and the others go on",
  {},
  async (scene) => {
    const { page } = scene;
    await page.route(
      "**/api/skills",
      (route) => route.fulfill({ json: { items: [null] } }),
    );
    await scene.open("#/skills");
    await page.getByText(views.pageFailed).waitFor();
    await page.getByRole("link", { name: texts.status }).click();
    await page.getByText(views.tokensToday).waitFor();
  },
);
