import { deepEqual, equal, match } from "node:assert/strict";
import { attack, framed, opened, read, submit } from "./attacks.ts";
import { onPage } from "./browser_suite.ts";
import { REBOUND } from "./chromium.ts";
import { startOtherSite } from "./other_site.ts";
import type { Scene } from "./scene.ts";
import { ok } from "./scenery.ts";
import { box } from "./talk.ts";

for (const hostname of ["127.0.0.2", "127.0.0.1"]) {
  onPage(
    `a site at ${hostname} gets nothing of who is logged in, and changes nothing`,
    { answer: [] },
    async (scene) => {
      await using site = startOtherSite(hostname);
      // Chromium writes down each thing that it or the gateway refuses.
      scene.watch.expect(/./);
      scene.visited.push(site.host);
      await scene.open();
      await box(scene.page).waitFor();
      const other = await scene.context.newPage();
      await other.goto(site.url);
      const before = await all(scene);
      for (const path of ["/api/me", "/api/sessions", "/api/openapi.json"]) {
        equal(await read(other, scene.stage.url + path), "refused", path);
      }
      equal(await other.evaluate(attack(scene.stage.url)), "tried");
      equal(await framed(other, scene.stage.url), "nothing");
      equal(await opened(other, scene.stage.url), "nothing");
      deepEqual(await all(scene), before);
      equal(scene.stage.model.requests.length, 0);
      await scene.page.reload();
      await box(scene.page).waitFor();
    },
  );
}

onPage(
  "a form on another site posts nothing in the person's name",
  { answer: [] },
  async (scene) => {
    await using site = startOtherSite();
    scene.watch.expect(/./);
    scene.visited.push(site.host);
    const before = await all(scene);
    for (const [path, type] of forms) {
      const other = await scene.context.newPage();
      await other.goto(site.url);
      const answered = other.waitForResponse(scene.stage.url + path);
      await other.evaluate(submit(scene.stage.url + path, type));
      const status = (await answered).status();
      match(String(status), /^40[0-9]$/, path);
      await other.close();
    }
    deepEqual(await all(scene), before);
    equal(scene.stage.model.requests.length, 0);
  },
);

onPage(
  "a name of somebody else's that leads here finds nobody",
  { answer: [] },
  async (scene) => {
    const { page, stage } = scene;
    scene.watch.expect(/status of 4\d\d/, /origin was untrustworthy/);
    const { port } = new URL(stage.url);
    scene.visited.push(`${REBOUND}:${port}`);
    for (const path of ["/", "/api/me", "/assets/app.css"]) {
      const response = await page.goto(`http://${REBOUND}:${port}${path}`);
      match(String(response?.status()), /^4\d\d$/, path);
    }
    // It is the same gateway that answers to its own name.
    await scene.open();
    await box(page).waitFor();
  },
);

const forms = [
  ["/api/chat", "text/plain"],
  ["/api/jobs", "application/x-www-form-urlencoded"],
  ["/api/chat/stop", "multipart/form-data"],
  ["/api/logout", "text/plain"],
  ["/api/login", "text/plain"],
] as const;

/** All that another site could have changed. */
async function all({ stage }: Scene): Promise<unknown> {
  const [jobs, sessions, { text }] = await Promise.all([
    ok(stage, "GET", "/api/jobs"),
    ok(stage, "GET", "/api/sessions"),
    ok(stage, "GET", "/api/persona"),
  ]);
  return { jobs, sessions, text };
}
