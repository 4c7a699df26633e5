import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import type { DatedEntry, RankedNote } from "../../src/memory/memory_store.ts";
import { rankEntries } from "./rank_entries.ts";

const today = "2026-11-20";

function note(text: string, date = today, heading?: string): DatedEntry {
  return { text, date, source: `${date}.md`, heading };
}

async function texts(query: string, notes: string[]): Promise<string[]> {
  const entries = notes.map((text) => note(text));
  const found = await rankEntries(entries, query, { top: 10, today });
  return found.map(({ text }) => text);
}

Deno.test("a word finds its forms, its accents and its cases, not a longer word", async () => {
  const notes = [
    "The cat sleeps",
    "A category error",
    "Un café crème",
    "Planning a trip",
  ];
  deepEqual(await texts("CATS", notes), ["The cat sleeps"]);
  deepEqual(await texts("cafe creme", notes), ["Un café crème"]);
  deepEqual(await texts("cafe\u0301", notes), ["Un café crème"]);
  deepEqual(await texts("trips planned", notes), ["Planning a trip"]);
});

Deno.test("French plurals in -x and their singulars find one another", async () => {
  const pairs = [
    ["cheval", "chevaux"],
    ["journal", "journaux"],
    ["travail", "travaux"],
    ["égal", "égaux"],
    ["gâteau", "gâteaux"],
    ["tuyau", "tuyaux"],
    ["cheveu", "cheveux"],
    ["bijou", "bijoux"],
  ];
  for (const [one, many] of pairs) {
    deepEqual(await texts(one, [`Les ${many}`, "autre"]), [`Les ${many}`]);
    deepEqual(await texts(many, [`Un ${one}`, "autre"]), [`Un ${one}`]);
    deepEqual(await texts(many, [`Des ${many}`]), [`Des ${many}`]);
  }
  for (const word of ["deux", "heureux", "taux", "Bordeaux", "doux", "roux"]) {
    deepEqual(await texts(word, [`x ${word}`, "autre"]), [`x ${word}`]);
  }
});

Deno.test("scripts without spaces are found by pairs of characters", async () => {
  const notes = [
    "明日は東京へ行く",
    "京都の寺",
    "猫の名前はミケ",
    "서울에서 만나요",
    "แมวชื่อมะลิ",
    "मेरी बिल्ली का नाम मिनी है",
  ];
  deepEqual(await texts("東京", notes), ["明日は東京へ行く"]);
  deepEqual(await texts("京都", notes), ["京都の寺"]);
  deepEqual(await texts("猫", notes), ["猫の名前はミケ"]);
  deepEqual(await texts("猫叫什么", notes), ["猫の名前はミケ"]);
  deepEqual(await texts("ミケ", notes), ["猫の名前はミケ"]);
  deepEqual(await texts("서울", notes), ["서울에서 만나요"]);
  deepEqual(await texts("แมว", notes), ["แมวชื่อมะลิ"]);
  deepEqual(await texts("बिल्ली", notes), ["मेरी बिल्ली का नाम मिनी है"]);
});

Deno.test("nothing in common is no result, however few notes there are", async () => {
  deepEqual(await texts("zebra", ["the cat"]), []);
  deepEqual(await texts("what is the capital?", ["what is the cat?"]), []);
  deepEqual(await texts("the", ["the cat"]), ["the cat"]);
  deepEqual(await texts("cat", ["the cat"]), ["the cat"]);
});

Deno.test("a query that is no words finds nothing", async () => {
  for (const query of ["", "   ", "👍", '"', "\0", "*", "()", "--", "\uD800"]) {
    deepEqual(await texts(query, ["cat 👍 \0 x"]), []);
  }
});

Deno.test("the operators of the index are ordinary text", async () => {
  const notes = ["cat", "NOT a near AND or near thing"];
  deepEqual(await texts('"cat" OR 1=1; NEAR(x) text:cat*\0', notes), [
    "cat",
    notes[1],
  ]);
});

Deno.test("the entry that says more of the question comes first", async () => {
  deepEqual(
    await texts("Anna birthday", [
      "Anna likes chess",
      "Birthday of Anna: 3 May",
      "Anna plays the piano",
    ]).then(([first]) => first),
    "Birthday of Anna: 3 May",
  );
});

Deno.test("a heading helps to find what stands under it", async () => {
  const entries = [
    note("Lea, tel. 22 11", today, "Dentist"),
    note("Bob, tel. 33 44", today, "Plumber"),
  ];
  const [first, ...rest] = await rankEntries(entries, "dentist", {
    top: 5,
    today,
  });
  equal(first.text, "Lea, tel. 22 11");
  deepEqual(rest, []);
});

Deno.test("of equals the newer comes first, then the earlier in the list", async () => {
  const entries = [
    note("cat one", "2026-01-01"),
    note("cat two", "2026-11-19"),
    note("cat six", "2026-11-19"),
    note("cat ten", "2027-01-01"),
  ];
  const found = await rankEntries(entries, "cat", { top: 3, today });
  deepEqual(found.map(({ text }) => text), ["cat ten", "cat two", "cat six"]);
});

Deno.test("recency doesn't outweigh relevance", async () => {
  const entries = [
    note("passport number and passport renewal", "2020-01-01"),
    note("passport photo, plumber, milk, bread, tea, and much else", today),
  ];
  const [first] = await rankEntries(entries, "passport renewal", {
    top: 1,
    today,
  });
  equal(first.date, "2020-01-01");
});

Deno.test("a word that nearly every note holds still counts", async () => {
  const notes = Array.from({ length: 50 }, (_, number) => `cat ${number}`);
  const found = await rankEntries(notes.map((text) => note(text)), "cat", {
    top: 100,
    today,
  });
  equal(found.length, 50);
  ok(found.every(({ score }) => score > 0.001));
});

Deno.test("any query over any notes gives sorted, positive, known results", async () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(
      fc.constantFrom("cat", '"', "AND", "NEAR(", "日本", "カ", "é", "\0", "*"),
      { maxLength: 5 },
    ).map((parts) => parts.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { maxLength: 5 }),
      anyText,
      fc.integer({ min: 0, max: 5 }),
      async (notes, query, top) => {
        const found = await rankEntries(
          notes.map((text) => note(text)),
          query,
          {
            top,
            today,
          },
        );
        ok(found.length <= top);
        ok(found.every(({ score, text }) => score > 0 && notes.includes(text)));
        const scores = found.map(({ score }: RankedNote) => score);
        deepEqual(scores, [...scores].sort((a, b) => b - a));
      },
    ),
  );
});
