import { deepEqual, equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as viewTexts } from "../../src/i18n/en/page_views.ts";
import { type LanguageCode, languageCodes } from "../../src/i18n/languages.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";
import { onPage } from "./browser_suite.ts";
import { furnish, said as answer } from "./scenery.ts";
import { screenshot } from "./screenshots.ts";
import { tooWide } from "./too_wide.ts";
import { becomes } from "./until.ts";

const views = ["chat", "sessions", "memory", "jobs", "jobs/new", "skills"]
  .concat(["persona", "settings", "status"]);

for (const code of languageCodes.filter((code) => code !== "en")) {
  onPage(
    `the page speaks the browser's language, on a phone as well: ${code}`,
    {
      answer,
      locale: `${code}-${code.toUpperCase()}`,
      viewport: { width: 360, height: 740 },
    },
    async (scene) => {
      const { page, stage } = scene;
      await furnish(stage);
      const foreign = await englishOnly(code);
      const { translate } = await loadLanguage(code);
      const loading = page.getByText(String(translate(texts.loading)));
      for (const view of views) {
        await page.goto(`${stage.url}/#/${view}`);
        await page.locator("h1").first().waitFor();
        await becomes(() => loading.count(), 0);
        const said = async (): Promise<string[]> =>
          (await leftovers(page, foreign)).map((one) => `${view}: ${one}`);
        await becomes(said, []);
        equal(await page.evaluate("document.documentElement.lang"), code);
        deepEqual(await tooWide(page), [], view);
        await screenshot(page, `${view}-phone-${code}`);
      }
    },
  );
}

/** Every text of the page that reads otherwise in a language, and its key. */
async function englishOnly(code: LanguageCode): Promise<string[]> {
  const { translate } = await loadLanguage(code);
  const all = Object.entries({ ...texts, ...viewTexts });
  return all.flatMap(([key, text]) => {
    if (typeof text !== "string" || translate(text) === text) return [];
    // A key that is a word of its own may well be said.
    return /[a-z][A-Z]/.test(key) ? [text, key] : [text];
  });
}

/** What is said in another language, or with a gap that nobody filled. */
async function leftovers(page: Page, foreign: string[]): Promise<string[]> {
  const words = await page.evaluate(WORDS) as string[];
  return words.filter((one) => foreign.includes(one) || /\{\w+\}/.test(one));
}

/** All that can be read or heard, but for what the person and the agent wrote. */
const WORDS = `(() => {
  const own = ".words, .markdown, textarea, code, pre, .excerpt";
  const all = [...document.body.querySelectorAll("*")]
    .filter((one) => !one.closest(own));
  // What is put together of several pieces is one text.
  const texts = all.map((one) =>
    [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ data }) => data).join("").trim());
  const names = ["aria-label", "placeholder"];
  const labels = all.flatMap((one) =>
    names.map((name) => one.getAttribute(name) ?? ""));
  return [...texts, ...labels].filter(Boolean);
})()`;
