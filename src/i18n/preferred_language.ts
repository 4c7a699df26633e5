import { type LanguageCode, languageCodes } from "./languages.ts";

/** Where a person's language is looked for. */
export interface LanguageWishes {
  /** `language` of the configuration; `auto` is no wish. */
  configured?: string;
  /** The person's own, such as Telegram's `de-AT` (IETF BCP 47). */
  tag?: string;
  /** The environment of the terminal. */
  env?: (name: string) => string | undefined;
}

/** The language to speak: what is configured, else the person's, else the terminal's. */
export function preferredLanguage(
  { configured = "auto", tag, env }: LanguageWishes,
): LanguageCode {
  const wished = configured === "auto" ? undefined : configured;
  const tags = [wished, tag, ...env ? localeTags(env) : []];
  for (const one of tags) {
    const code = languageOf(one ?? "");
    if (code) return code;
  }
  return "en";
}

/**
 * The locales of the environment, the first one first: `LC_ALL`, `LC_MESSAGES`
 * or `LANG` (POSIX), and before it the list in `LANGUAGE` (GNU gettext), which
 * doesn't count where the locale is `C`. Systems without them tell by themselves.
 */
function localeTags(env: (name: string) => string | undefined): string[] {
  const names = ["LC_ALL", "LC_MESSAGES", "LANG"];
  const locale = names.map((name) => env(name)).find(Boolean);
  if (locale === undefined) {
    return Deno.build.os === "linux" ? [] : [navigator.language];
  }
  if (/^(C|POSIX)(\.|$)/.test(locale)) return ["en"];
  return [...(env("LANGUAGE") ?? "").split(":"), locale];
}

/** `de_AT.UTF-8` and `de-AT` are `de`. */
function languageOf(tag: string): LanguageCode | undefined {
  const code = tag.toLowerCase().split(/[-_.@]/)[0];
  return languageCodes.find((one) => one === code);
}
