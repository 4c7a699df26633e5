import { BASE_URL_RULE, isSafeBaseUrl } from "../../config/base_url.ts";
import type { Guide } from "./guide.ts";

/** Asks for a server's address; the same one is given back without a slash. */
export async function askAddress(
  question: string,
  initial: string,
  { asker }: Guide,
): Promise<string> {
  const typed = await asker.text(question, {
    initial,
    check: (typed) =>
      isSafeBaseUrl(typed) ? undefined : `This has to be ${BASE_URL_RULE}`,
  });
  // People copy the whole address from a manual.
  return typed.replace(/\/chat\/completions\/?$/, "").replace(/\/+$/, "");
}
