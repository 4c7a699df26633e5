import { equal } from "node:assert/strict";
import { preferredLanguage } from "../../src/i18n/preferred_language.ts";

function environment(
  values: Record<string, string>,
): (name: string) => string | undefined {
  return (name) => values[name];
}

Deno.test("what is configured goes before the person's language and the terminal's", () => {
  const env = environment({ LANG: "fr_FR.UTF-8" });
  equal(preferredLanguage({ configured: "de", tag: "es", env }), "de");
  equal(preferredLanguage({ configured: "auto", tag: "es-MX", env }), "es");
  equal(preferredLanguage({ configured: "auto", env }), "fr");
  equal(preferredLanguage({}), "en");
});

Deno.test("a language that miniclaw doesn't speak leaves the next wish", () => {
  const env = environment({ LANG: "de_AT.UTF-8" });
  equal(preferredLanguage({ tag: "ja", env }), "de");
  equal(preferredLanguage({ configured: "klingon", env }), "de");
  equal(preferredLanguage({ tag: "ja" }), "en");
});

Deno.test("the terminal's language is found as POSIX and gettext have it", () => {
  const cases: [Record<string, string>, string][] = [
    [{ LC_ALL: "de_DE", LC_MESSAGES: "fr_FR", LANG: "es_ES" }, "de"],
    [{ LC_ALL: "", LC_MESSAGES: "fr_FR", LANG: "es_ES" }, "fr"],
    [{ LANG: "es_ES@euro" }, "es"],
    [{ LANG: "en_GB.UTF-8", LANGUAGE: "eo:fr:de" }, "fr"],
    [{ LANG: "C.UTF-8", LANGUAGE: "fr" }, "en"],
    [{ LANG: "POSIX" }, "en"],
    [{ LANG: "constructor" }, "en"],
  ];
  for (const [values, expected] of cases) {
    equal(preferredLanguage({ env: environment(values) }), expected);
  }
});
