import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import { texts as views } from "../../src/i18n/en/page_views.ts";

/** A view as a person comes upon it. */
export interface View {
  name: string;
  hash: string;
  /** What is there once all of it is. */
  sign: (page: Page) => Promise<void>;
}

/** Every view, furnished. */
export const everyView: readonly View[] = [
  view("chat", "#/chat", "When do the bins go out?"),
  view("chat-empty", "#/chat/fresh", texts.try1),
  view("sessions", "#/sessions", "When do the bins go out?"),
  view("memory", "#/memory", views.longTerm),
  view("note", "#/memory/MEMORY.md", "Ada lives in Lyon."),
  view("jobs", "#/jobs", "Drink water"),
  view("job-new", "#/jobs/new", views.addJob),
  view("skills", "#/skills", "How tea is made here"),
  view("skill", "#/skills/tea", "Boil the water"),
  view("persona", "#/persona", views.history),
  view("settings", "#/settings", "agent.timezone"),
  view("status", "#/status", views.tokensToday),
];

function view(name: string, hash: string, text: string): View {
  const sign = async (page: Page): Promise<void> =>
    await page.getByText(text).filter({ visible: true }).first().waitFor();
  return { name, hash, sign };
}
