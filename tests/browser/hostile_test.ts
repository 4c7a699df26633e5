import { deepEqual, equal, match } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";
import { onPage } from "./browser_suite.ts";
import { evilMarkdown, madeOfWords, shortTag, tag } from "./evil.ts";
import { startOtherSite } from "./other_site.ts";
import type { Scene } from "./scene.ts";
import { ok as asked, writeNote, writeSkill } from "./scenery.ts";
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
    await poison(scene);
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
    const { headers } = site.visits.find(({ path }) => path === "/pixel.png")!;
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

/** Puts what is hostile wherever words of somebody else's come from. */
async function poison({ stage }: Scene): Promise<void> {
  const file = stage.program.path(`workspace/${shortTag}.txt`);
  await Deno.mkdir(stage.program.path("workspace"), { recursive: true });
  await Deno.writeTextFile(file, tag);
  await writeSkill(stage, "evil", tag, evilMarkdown(outside));
  await writeSkill(stage, shortTag, tag, tag);
  await writeNote(stage, "MEMORY.md", evilMarkdown(outside));
  const { text, version } = await asked(stage, "GET", "/api/persona");
  await asked(stage, "PUT", "/api/persona", {
    text: `${text}\n${evilMarkdown(outside)}`,
    version,
  });
  await asked(stage, "POST", "/api/jobs", {
    message: tag,
    schedule: { type: "interval", minutes: 90 },
  });
  const body = { message: tag, session: shortTag };
  await asked(stage, "POST", "/api/chat", body);
  await until(async () => (await evilItems(stage)).length > 0);
}

async function evilSession({ stage }: Scene): Promise<string> {
  const [{ id }] = await evilItems(stage);
  return encodeURIComponent(id);
}

async function evilItems(
  stage: Scene["stage"],
): Promise<{ id: string; chat_id: string }[]> {
  const response = await stage.ask("GET", "/api/sessions");
  const { items } = await response.json();
  return items.filter(({ chat_id }: { chat_id: string }) =>
    chat_id === shortTag
  );
}

async function shows({ page }: Scene, words: string): Promise<boolean> {
  const said = await page.locator("main").innerText();
  const values = await page.evaluate(
    "[...document.querySelectorAll('textarea')].map(({ value }) => value)",
  );
  return (said + values).includes(words);
}
