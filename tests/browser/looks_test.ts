import { equal } from "node:assert/strict";
import { barriers } from "./axe.ts";
import { onPage } from "./browser_suite.ts";
import type { Scene } from "./scene.ts";
import { furnish, said } from "./scenery.ts";
import { screenshot } from "./screenshots.ts";
import { tooWide } from "./too_wide.ts";
import { everyView, type View } from "./views.ts";

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

for (const colorScheme of ["light", "dark"] as const) {
  onPage(
    `every view is there for everybody, on a phone as well, when it is ${colorScheme}`,
    { answer: said, colorScheme },
    async (scene) => {
      await furnish(scene.stage);
      const problems: string[] = [];
      for (const view of everyView) {
        problems.push(...await look(scene, view, colorScheme));
      }
      equal(problems.join("\n"), "");
    },
  );
}

/** What is wrong with a view, seen from near and far. */
async function look(
  { page, stage }: Scene,
  { name, hash, sign }: View,
  scheme: string,
): Promise<string[]> {
  await page.setViewportSize(desktop);
  await page.goto(`${stage.url}/${hash}`);
  await sign(page);
  await screenshot(page, `${name}-desktop-${scheme}`);
  const found = await barriers(page);
  await page.setViewportSize(phone);
  await sign(page);
  await screenshot(page, `${name}-phone-${scheme}`);
  found.push(...await barriers(page), ...await tooWide(page));
  return found.map((one) => `${name}: ${one}`);
}
