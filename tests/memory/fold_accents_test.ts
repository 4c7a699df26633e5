import { equal } from "node:assert/strict";
import { foldAccents } from "../../src/memory/fold_accents.ts";
import { searchText } from "../../src/memory/search_text.ts";

Deno.test("accents, points and special letters are folded, script by script", () => {
  const cases: [string, string][] = [
    ["Tromsø", "tromso"],
    ["Łódź", "lodz"],
    ["sœur", "soeur"],
    ["Straße", "strasse"],
    ["Élève", "eleve"],
    ["ΑΘΉΝΑ Αθήνα", "αθηνα αθηνα"],
    ["Пётр ёлка", "петр елка"],
    ["שָׁלוֹם", "שלום"],
    ["İstanbul", "istanbul"],
  ];
  for (const [text, folded] of cases) equal(foldAccents(text), folded);
});

Deno.test("marks that make another letter stay", () => {
  for (const text of ["мой чай", "がぎぐ", "한국어", "हिन्दी", "ภาษาไทย"]) {
    equal(foldAccents(text), text);
  }
});

Deno.test("a word and its unaccented form are searched by the same text", () => {
  for (const [a, b] of [["счёт", "счет"], ["cœur", "coeur"], ["Ё", "е"]]) {
    equal(searchText(a), searchText(b));
  }
});
