import type { LanguageCode } from "../../i18n/languages.ts";
import { preferredLanguage } from "../../i18n/preferred_language.ts";

/** So many of the languages that somebody reads are looked at. */
const MOST = 10;

/**
 * The language of whoever asks: the configuration's, else the first of
 * `Accept-Language` that there is (RFC 9110, 12.5.4; browsers send it in order).
 */
export function readerLanguage(
  headers: Headers,
  configured?: string,
): LanguageCode {
  const wishes = (headers.get("accept-language") ?? "").split(",", MOST);
  const tags = wishes.map((wish) => wish.split(";")[0].trim());
  const known = tags.find((tag) =>
    /^en\b/i.test(tag) || preferredLanguage({ tag }) !== "en"
  );
  return preferredLanguage({ configured, tag: known });
}
