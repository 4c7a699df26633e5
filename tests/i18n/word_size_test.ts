import { equal } from "node:assert/strict";
import { formatSize } from "../../src/base/format_size.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";
import { wordSize } from "../../src/i18n/word_size.ts";

Deno.test("a size is told with the reader's unit and decimal sign", async () => {
  const [french, german, spanish] = await Promise.all(
    (["fr", "de", "es"] as const).map(loadLanguage),
  );
  equal(wordSize(1536).in(french), "1,5\u00a0Kio");
  equal(wordSize(1536).in(german), "1,5 KiB");
  equal(wordSize(2.5 * 1024 ** 3).in(spanish), "2,5 GiB");
  equal(wordSize(1).in(french), "1\u00a0octet");
  equal(wordSize(0).in(german), "0 Byte");
});

Deno.test("a size in English is what programs are told", () => {
  for (const bytes of [0, 1, 1023, 1024, 1536, 3 * 1024 ** 2, 2 ** 61]) {
    equal(String(wordSize(bytes)), formatSize(bytes));
  }
});
