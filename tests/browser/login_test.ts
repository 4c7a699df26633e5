import { deepEqual, equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { TOKEN } from "../e2e/web_stage.ts";
import { onPage } from "./browser_suite.ts";
import { box, press } from "./talk.ts";

// Chromium itself writes a line for each 401.
const refused = /status of 401/;

onPage(
  "the token lets in, another doesn't, and a reload asks for nothing",
  { loggedOut: true },
  async (scene) => {
    const { page, watch, context } = scene;
    watch.expect(refused);
    await scene.open();
    const token = page.getByLabel(texts.token);
    await token.fill(`${TOKEN}x`);
    await press(page, texts.enter);
    await page.getByRole("alert").getByText(texts.wrongToken).waitFor();
    equal(await box(page).count(), 0);
    await token.fill(TOKEN);
    await press(page, texts.enter);
    await box(page).waitFor();
    const [cookie, ...others] = await context.cookies();
    deepEqual(others, []);
    equal(cookie.httpOnly, true);
    equal(cookie.sameSite, "Strict");
    equal(await page.evaluate("document.cookie"), "");
    await page.reload();
    await box(page).waitFor();
    // The token itself is nowhere in what the browser keeps.
    const kept = await page.evaluate("JSON.stringify({ ...localStorage })");
    equal(String(kept).includes(TOKEN), false);
  },
);

onPage(
  "the link of `miniclaw web` lets in once, and isn't left in the address",
  { loggedOut: true },
  async (scene) => {
    const { page, stage, watch, context } = scene;
    watch.expect(refused);
    const { code, stdout, stderr } = await stage.program.run(["web"]);
    equal(code, 0, stderr);
    const [link] = /http:\S+/.exec(stdout) ?? [""];
    match(link, /#login=/);
    await page.goto(link);
    await box(page).waitFor();
    equal(new URL(page.url()).hash.includes("login"), false);
    await context.clearCookies();
    await page.goto("about:blank");
    await page.goto(link);
    await page.getByLabel(texts.token).waitFor();
    equal(await box(page).count(), 0);
  },
);
