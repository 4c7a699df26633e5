import { join } from "node:path";
import type { Page } from "playwright-core";

let folder: Promise<string> | undefined;

/** Where they are kept: `MINICLAW_SCREENSHOTS`, or a new folder for this run. */
export function screenshotFolder(): Promise<string> {
  folder ??= open();
  return folder;
}

/** Keeps what a page looks like, for who wants to see it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const file = `${name.replace(/[^\w-]+/g, "-").slice(0, 80)}.png`;
  await page.screenshot({
    path: join(await screenshotFolder(), file),
    animations: "disabled",
  });
}

async function open(): Promise<string> {
  const given = Deno.env.get("MINICLAW_SCREENSHOTS");
  if (given) await Deno.mkdir(given, { recursive: true });
  const path = given ?? await Deno.makeTempDir({ prefix: "miniclaw-page-" });
  // deno-lint-ignore no-console -- whoever wants to see them has to find them
  console.info(`Screenshots are in ${path}`);
  return path;
}
