import type { Browser } from "playwright-core";
import { chromiumPath, startChromium } from "./chromium.ts";
import { Scene, type SceneOptions } from "./scene.ts";
import { screenshot } from "./screenshots.ts";

/** Milliseconds for one test, on a machine that has other work as well. */
const LIMIT = 600_000;

let browser: Browser;
Deno.test.beforeAll(async () => {
  if (chromiumPath) browser = await startChromium();
  // deno-lint-ignore no-console -- said aloud: these tests don't pass, they don't run
  else console.warn("No Chromium here: the page isn't tried in a browser");
});
Deno.test.afterAll(async () => await browser?.close());

/** A test on the page, ignored where there is no browser. */
export function onPage(
  name: string,
  options: SceneOptions | (() => SceneOptions),
  act: (scene: Scene) => Promise<void>,
): void {
  Deno.test({
    name,
    ignore: !chromiumPath,
    timeout: LIMIT,
    fn: async () => {
      const wishes = typeof options === "function" ? options() : options;
      await using scene = await Scene.create(browser, wishes);
      try {
        await act(scene);
        await scene.check();
      } catch (error) {
        await screenshot(scene.page, `failed: ${name}`).catch(() => {});
        throw error;
      }
    },
  });
}
