import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import {
  appendEntry,
  decodeNote,
  formatEntry,
  normalizeEntry,
} from "../../src/memory/entry_format.ts";
import { splitEntries } from "../../src/memory/split_entries.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

const line = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "  ",
    "# heading",
    "---",
    "- item",
    "1. one",
    "\tx",
    "2026-01-02: y",
    "10:00 z",
    "```",
    "\uFEFF",
    "\u2028",
  ),
);
const text = fc.array(line, { maxLength: 6 })
  .chain((lines) =>
    fc.constantFrom("\n", "\r\n", "\r").map((eol) => lines.join(eol))
  )
  .filter((text) => normalizeEntry(text) !== "");

Deno.test("any texts round-trip through append and split", () => {
  fc.assert(fc.property(
    fc.array(text, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "\uFEFF", "\r\n", "old", "- old\r\n"),
    fc.boolean(),
    (texts, start, daily) => {
      let note: Uint8Array = new TextEncoder().encode(start);
      for (const text of texts) {
        const entry = formatEntry(
          daily ? "10:32" : "2026-11-20:",
          normalizeEntry(text),
        );
        note = appendEntry(note, { entry, title: "# 2026-11-20" });
      }
      const found = splitEntries(decodeNote(note), daily ? "time" : "date");
      const old = start.includes("old") ? ["old"] : [];
      deepEqual(
        found.map((entry) => entry.text),
        [...old, ...texts.map(normalizeEntry)],
      );
    },
  ));
});

Deno.test("any file splits without an error", () => {
  fc.assert(fc.property(
    fc.uint8Array(),
    fc.array(line),
    (bytes, lines) => {
      splitEntries(decodeNote(bytes), "date");
      splitEntries(lines.join("\n"), "time");
    },
  ));
});

Deno.test("hand-written notes split into items and paragraphs under their headings", () => {
  const note = [
    "\uFEFFAn introduction",
    "of two lines.",
    "",
    "# People",
    "* Anna, 12",
    "lazily continued",
    "  - a sub-item",
    "",
    "  a further paragraph of Anna",
    "",
    "Not Anna any more.",
    "1) 2026-03-01 Bob moved",
    "2) 2026-02-31: no such day",
    "***",
    "## Alone",
    "# 2026-11-20",
  ].join("\r\n");
  deepEqual(splitEntries(note, "date"), [
    { text: "An introduction\nof two lines." },
    {
      text:
        "Anna, 12\nlazily continued\n- a sub-item\n\na further paragraph of Anna",
      heading: "People",
    },
    { text: "Not Anna any more.", heading: "People" },
    { text: "Bob moved", date: "2026-03-01", heading: "People" },
    { text: "2026-02-31: no such day", heading: "People" },
    { text: "Alone" },
  ]);
});

Deno.test("a block of code stays in one entry, whatever its lines look like", () => {
  const code = [
    "```sh",
    "# not a heading",
    "",
    "- not an item",
    "  indented",
    "~~~",
    "```js",
    "````",
  ];
  const note = ["Run this:", ...code, "and wait", "", "Then rest", ...code];
  deepEqual(splitEntries(note.join("\n"), "time"), [
    { text: ["Run this:", ...code, "and wait"].join("\n") },
    { text: ["Then rest", ...code].join("\n") },
  ]);
  const lazy = ["- 10:00 Setup", ...code, "- 10:05 next"].join("\r\n");
  deepEqual(splitEntries(lazy, "time"), [
    { text: ["Setup", ...code].join("\n") },
    { text: "next" },
  ]);
});

Deno.test("a fence that nothing closes swallows nothing", () => {
  const note = "```\n- 10:00 a\n- 10:01 b\n  ```\n~~~\n- 10:02 c\n``";
  deepEqual(splitEntries(note, "time").map(({ text }) => text), [
    "```",
    "a",
    "b\n```\n~~~",
    "c\n``",
  ]);
});

Deno.test("many fences that nothing closes take no longer than text", async () => {
  const text = "```a\n".repeat(200_000);
  await inTime(3000, () => timeOf(() => splitEntries(text, "time")));
});

Deno.test("only the stamp that belongs to the file is taken off", () => {
  deepEqual(splitEntries("- 10:32 2026-01-01: x\n- 99:99 y", "time"), [
    { text: "2026-01-01: x" },
    { text: "99:99 y" },
  ]);
  deepEqual(splitEntries("- 2026-01-01: 10:32 x\n- 10:32 y", "date"), [
    { text: "10:32 x", date: "2026-01-01" },
    { text: "10:32 y" },
  ]);
});
