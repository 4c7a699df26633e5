import { deepEqual, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import { onPage } from "./browser_suite.ts";
import { box } from "./talk.ts";
import { everyView } from "./views.ts";
import { furnish, said } from "./scenery.ts";

/** What a first visit may cost on the wire, headers and all. */
const BUDGET = 60_000;

onPage(
  "the first visit costs less than 60 KB, and a second next to nothing",
  { loggedOut: true },
  async (scene) => {
    const { page, watch } = scene;
    watch.expect(/status of 401/);
    const load = await weigh(page);
    await scene.open();
    await page.getByLabel(texts.token).waitFor();
    await scene.logIn();
    await page.reload();
    await box(page).waitFor();
    const first = load.bytes();
    ok(first > 10_000 && first < BUDGET, `${first} bytes`);
    await page.reload();
    await box(page).waitFor();
    const second = load.bytes() - first;
    ok(second < 5_000, `${second} bytes again`);
  },
);

onPage(
  "no view asks another host for anything",
  { answer: said },
  async (scene) => {
    const { page, stage, watch } = scene;
    await furnish(stage);
    for (const { hash, sign } of everyView) {
      await scene.open(hash);
      await sign(page);
    }
    const hosts = new Set(watch.asked.map((url) => new URL(url).host));
    deepEqual([...hosts], [new URL(stage.url).host]);
  },
);

/** Counts what comes over the wire, as the browser's own log has it. */
async function weigh(page: Page): Promise<{ bytes: () => number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  // Headers and what is compressed as it came; what was kept counts nothing.
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { bytes: () => bytes };
}
