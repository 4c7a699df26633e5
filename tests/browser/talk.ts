import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";

/** Writes a message and sends it, as a person does. */
export async function send(page: Page, message: string): Promise<void> {
  await page.getByLabel(texts.yourMessage).fill(message);
  await page.getByRole("button", { name: texts.send }).click();
}

/** What is said in the conversation, message for message. */
export async function talk(page: Page): Promise<string[]> {
  const messages = page.getByRole("log").getByRole("article");
  return await messages.locator(".words, .markdown").allInnerTexts();
}
