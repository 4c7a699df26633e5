import type { Locator, Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";

/** Where one writes. */
export function box(page: Page): Locator {
  return page.getByLabel(texts.yourMessage);
}

/** Presses the button of that name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Writes a message and sends it, as a person does. */
export async function send(page: Page, message: string): Promise<void> {
  await box(page).fill(message);
  await press(page, texts.send);
}

/** What is said in the conversation, message for message. */
export async function talk(page: Page): Promise<string[]> {
  const messages = page.getByRole("log").getByRole("article");
  const texts = await messages.locator(".words, .markdown").allInnerTexts();
  return texts.map((text) => text.trim());
}
