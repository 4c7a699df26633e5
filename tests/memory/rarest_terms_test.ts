import { deepEqual, equal, ok } from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { EntryIndex } from "../../src/memory/entry_index.ts";
import { findByWords } from "../../src/memory/find_entries.ts";
import { prepareTables } from "../../src/memory/index_schema.ts";
import { rarestTerms } from "../../src/memory/rarest_terms.ts";

const COMMON = ["ant", "bee", "cat", "dog", "elk", "fox", "gnu", "hen"];

/** An index in which each of some words stands in every entry, and one in one. */
function indexOf(entries: number): EntryIndex & Disposable {
  const database = new DatabaseSync(":memory:");
  prepareTables(database);
  const index = new EntryIndex(database);
  const texts = Array.from({ length: entries }, () => COMMON.join(" "));
  texts[0] += " zebra";
  index.put([{
    name: "2026-11-18.md",
    mark: "",
    changed: 0,
    entries: texts.map((text) => ({ text })),
  }]);
  return Object.assign(index, { [Symbol.dispose]: () => database.close() });
}

Deno.test("over few notes, and in few words, every word of a question counts", () => {
  using few = indexOf(50);
  deepEqual(rarestTerms(few, [...COMMON, "zebra"]).sort(), [
    ...COMMON,
    "zebra",
  ]);
  using many = indexOf(5000);
  const six = COMMON.slice(0, 6);
  deepEqual(rarestTerms(many, six), six);
});

Deno.test("a long question over many notes is asked by its rarest words", () => {
  using index = indexOf(5000);
  const terms = rarestTerms(index, [...COMMON, "unknown", "zebra"]);
  equal(terms[0], "zebra");
  equal(terms.length, 6);
  ok(!terms.includes("unknown"));
  const [first] = findByWords(index, [...COMMON, "zebra"].join(" "));
  equal(index.get(first.id).place, 0);
});
