import type { Language } from "../../base/language.ts";
import { languageCodes } from "../../i18n/languages.ts";
import { loadLanguage } from "../../i18n/load_language.ts";
import { preferredLanguage } from "../../i18n/preferred_language.ts";

/**
 * The language that a request asks to be answered in (`Accept-Language`, RFC
 * 9110, 12.5.4), else the configured one.
 */
export async function askedLanguage(
  request: Request,
  configured: string,
): Promise<Language> {
  const asked = (request.headers.get("accept-language") ?? "").split(",")
    .map((range) => range.split(";")[0].trim().toLowerCase().split("-")[0])
    .find((tag) => languageCodes.some((code) => code === tag));
  return await loadLanguage(
    preferredLanguage({ configured: asked ?? configured }),
  );
}
