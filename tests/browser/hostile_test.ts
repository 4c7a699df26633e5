import { deepEqual, equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import { evilMarkdown, madeOfWords, shortTag, tag } from "./evil.ts";
import { startOtherSite } from "./other_site.ts";
import { evilSession, poison } from "./poison.ts";
import type { Scene } from "./scene.ts";
import { box, send, talk } from "./talk.ts";
import { becomes, until } from "./until.ts";

let outside = "";
const list = { name: "filesystem", arguments: { action: "list", path: "." } };

onPage(
  "nothing that anybody wrote runs, loads or becomes markup, in any view",
  {
    answer: ({ body }) =>
      body.messages.at(-1)?.role === "user"
        ? { text: tag, calls: [list] }
        : { text: evilMarkdown(outside) },
  },
  async (scene) => {
    await using site = startOtherSite();
    outside = site.url;
    await poison(scene, outside);
    const { page, stage } = scene;
    await scene.open();
    await send(page, tag);
    await becomes(() => talk(page).then(([words]) => words), tag);
    await page.getByText("__pwned=13").waitFor();
    await page.locator("details.steps summary").first().click();
    // The name of the file that the tool found.
    await page.getByRole("log").getByText("pwned=4").first().waitFor();
    deepEqual(await madeOfWords(page), []);
    const places = [
      "#/sessions",
      `#/sessions/${await evilSession(scene)}`,
      ...["#/memory/MEMORY.md", "#/jobs", "#/skills"],
      ...["#/skills/evil", "#/persona"],
      `#/skills/${encodeURIComponent(shortTag)}`,
    ];
    for (const place of places) {
      await page.goto(`${stage.url}/${place}`);
      // The words are there, as words.
      await until(() => shows(scene, "pwned="), `pwned in ${place}`);
      deepEqual(await madeOfWords(page), [], place);
    }
    await page.goto(`${stage.url}/#/memory`);
    await page.getByRole("searchbox").fill("press me");
    await until(() => shows(scene, "pwned="), "pwned in what was found");
    deepEqual(await madeOfWords(page), []);
    await page.goto(`${stage.url}/#/status`);
    await page.getByText(views.tokensToday).waitFor();
    deepEqual(await madeOfWords(page), []);
    equal(site.visits.length, 0);
  },
);

onPage(
  "a link says where it leads, and a picture comes only by a click, to nobody known",
  { answer: () => ({ text: evilMarkdown(outside) }) },
  async (scene) => {
    await using site = startOtherSite();
    outside = site.url;
    const { page, context } = scene;
    await scene.open();
    await send(page, "Show me");
    const phish = page.getByRole("link", { name: "bank.example" });
    await phish.waitFor();
    // What it calls itself isn't where it leads: that stands beside it.
    match(await phish.locator("xpath=..").innerText(), /127\.0\.0\.2/);
    const links = page.getByRole("log").getByRole("link");
    for (const link of await links.all()) {
      match(await link.getAttribute("href") ?? "", /^(https?|mailto):/);
      match(await link.getAttribute("rel") ?? "", /noopener/);
      match(await link.getAttribute("rel") ?? "", /noreferrer/);
    }
    equal(site.visits.length, 0);
    scene.visited.push(site.host);
    const [picture] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: "a pixel" }).click(),
    ]);
    await picture.waitForLoadState();
    const { headers } = await until(() =>
      site.visits.find(({ path }) => path === "/pixel.png")
    );
    deepEqual([headers.get("referer"), headers.get("cookie")], [null, null]);
    equal(await picture.evaluate("opener"), null);
  },
);

onPage(
  "what a model's error says is shown as words",
  { answer: () => ({ status: 400, body: { error: { message: tag } } }) },
  async (scene) => {
    const { page } = scene;
    await scene.open();
    await send(page, "Fail");
    await page.locator(".outcome").getByText("__pwned=3").waitFor();
    deepEqual(await madeOfWords(page), []);
  },
);

onPage(
  "an address that somebody made leads to nothing of theirs",
  { answer: [] },
  async (scene) => {
    const { page, watch } = scene;
    watch.expect(/status of (400|401|404)/);
    const evil = encodeURIComponent(tag);
    const hashes = ["chat", "sessions", "memory", "skills", "jobs", "nothing"]
      .map((view) => `#/${view}/${evil}`)
      .concat("#/memory/..%2f..%2fconfig.json", "#/__proto__", "#/%E0%A4%A");
    for (const hash of hashes) {
      await scene.open(hash);
      await page.getByRole("link", { name: texts.chat, exact: true }).waitFor();
      await becomes(() => page.getByText(texts.loading).count(), 0);
      deepEqual(await madeOfWords(page), [], hash);
      equal(await shows(scene, "api_key"), false);
    }
    await scene.open(`#login=${evil}`);
    await until(() => box(page).or(page.getByLabel(texts.token)).count());
    deepEqual(await madeOfWords(page), []);
  },
);

async function shows({ page }: Scene, words: string): Promise<boolean> {
  const said = await page.locator("main").innerText();
  const values = await page.evaluate(
    "[...document.querySelectorAll('textarea')].map(({ value }) => value)",
  );
  return (said + values).includes(words);
}
