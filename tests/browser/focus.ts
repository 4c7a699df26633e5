import type { Page } from "playwright-core";

/** The element in focus, where neither outline, border nor shadow shows it. */
export const UNSEEN = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const shows = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 ||
    boxShadow !== "none";
  return shows ? "" : one.cloneNode(false).outerHTML;
})()`;

/** Whether something else shows the focus: what is around it, say. */
export async function changesPicture(page: Page): Promise<boolean> {
  const before = await page.screenshot({ animations: "disabled" });
  await page.evaluate(
    "globalThis.inFocus = document.activeElement, inFocus.blur()",
  );
  const after = await page.screenshot({ animations: "disabled" });
  await page.evaluate("inFocus.focus()");
  return !before.equals(after);
}

/** Presses Tab until that is in focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now === name) return;
    seen.push(now);
  }
  throw new Error(`Tab doesn't come to ${name}: ${seen.join(" | ")}`);
}

/** What is in focus, by its name. */
export async function focused(page: Page): Promise<string> {
  const text = await page.evaluate(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
  );
  return String(text).trim();
}

/** Whether that element is in focus. */
export async function isIn(page: Page, id: string): Promise<boolean> {
  return await page.evaluate(`document.activeElement?.id === "${id}"`);
}

/** Whether nothing on the page is. */
export async function isBody(page: Page): Promise<boolean> {
  return await page.evaluate("document.activeElement === document.body");
}
