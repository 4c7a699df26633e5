import { equal } from "node:assert/strict";
import { describeError } from "../../src/i18n/describe_error.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";

async function messageOf(
  work: () => unknown,
  code: "en" | "de" | "fr",
): Promise<string> {
  const language = await loadLanguage(code);
  try {
    await work();
  } catch (error) {
    return describeError(error, language).message;
  }
  throw new Error("Nothing was refused");
}

Deno.test("what the system refuses is told in the reader's language", async () => {
  const read = () => Deno.readTextFile("/no such/file");
  equal(
    await messageOf(read, "en"),
    "Cannot use /no such/file: no such file or directory",
  );
  equal(
    await messageOf(read, "de"),
    "/no such/file lässt sich nicht verwenden: Datei oder Ordner gibt es nicht",
  );
});

Deno.test("what nobody translated is told in the system's words", async () => {
  const strange = () => {
    throw new Error("Too many links (os error 31)");
  };
  equal(
    await messageOf(strange, "fr"),
    "Le système a refusé\u00a0: too many links",
  );
});
