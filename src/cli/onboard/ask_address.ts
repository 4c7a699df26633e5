import { phrase } from "../../base/phrase.ts";
import { isSafeBaseUrl } from "../../config/base_url.ts";
import { texts as config } from "../../i18n/en/config.ts";
import { texts } from "../../i18n/en/onboard_model.ts";
import type { Guide } from "./guide.ts";

/** Asks for a server's address; the same one is given back without a slash. */
export async function askAddress(
  question: string,
  initial: string,
  { asker, context: { say } }: Guide,
): Promise<string> {
  const wish = phrase(config.safeAddress);
  const typed = await asker.text(question, {
    initial,
    check: (typed) =>
      isSafeBaseUrl(typed) ? undefined : say(texts.wrongAddress, { wish }),
  });
  // People copy the whole address from a manual.
  return typed.replace(/\/chat\/completions\/?$/, "").replace(/\/+$/, "");
}
