import { equal } from "node:assert/strict";
import { joinGaps } from "../../src/base/join_gaps.ts";
import { phrase } from "../../src/base/phrase.ts";
import { texts } from "../../src/i18n/en/skill_faults.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";

Deno.test("what stands in a row is put into the reader's language, each by itself", async () => {
  const spanish = await loadLanguage("es");
  const program = phrase(texts.needsProgram, { name: "{part0}" });
  const row = joinGaps([program, "gh", 3], "; ");
  equal(String(row), "the program {part0}; gh; 3");
  equal(row.in(spanish), "el programa {part0}; gh; 3");
  equal(joinGaps([], "; ").in(spanish), "");
});
