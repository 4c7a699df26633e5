import { deepEqual, equal, match, ok } from "node:assert/strict";
import { renderParts } from "../../../../src/channels/telegram/markdown/render_parts.ts";
import { checkPart } from "./check_part.ts";
import { inTime, timeOf } from "../../../fakes/in_time.ts";

const htmlOf = async (markdown: string, limit?: number): Promise<string[]> =>
  (await renderParts(markdown, { limit })).map(({ html }) => html);

Deno.test("an answer is cut behind a paragraph, else a line, else a word", async () => {
  const cases: [markdown: string, parts: string[]][] = [
    ["one two three\n\nfour five\nsix", ["one two three", "four five\nsix"]],
    ["one two three\nfour five six", ["one two three", "four five six"]],
    ["one two three four five six", ["one two three four", "five six"]],
    ["onetwothreefourfivesix", ["onetwothreefourfives", "ix"]],
    ["one\n\ntwo three four five six", ["one\n\ntwo three four", "five six"]],
    ["12345678901234567890", ["12345678901234567890"]],
    ["12345678901234567890 1", ["12345678901234567890", "1"]],
  ];
  for (const [markdown, parts] of cases) {
    deepEqual(await htmlOf(markdown, 20), parts, markdown);
  }
});

Deno.test("between characters there is always a place to cut", async () => {
  deepEqual(await htmlOf("👩‍👩‍👧".repeat(3), 20), ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]);
  const zalgo = `e${"\u0301".repeat(30)}`;
  const parts = await htmlOf(zalgo, 20);
  equal(parts.join(""), zalgo);
  const pairs = `👩${"‍👩".repeat(20)}`;
  for (const part of await htmlOf(pairs, 20)) ok(part.isWellFormed());
});

Deno.test("a character that has to be escaped counts as what is sent", async () => {
  const parts = await htmlOf("<&>".repeat(3000));
  ok(parts.slice(0, -1).every(({ length }) => length > 4090));
  for (const part of parts) match(part, /^(&lt;|&amp;|&gt;)+$/);
});

Deno.test("code that is cut is closed and opened again in its language", async () => {
  const lines = Array.from({ length: 600 }, (_, at) => `    line ${at} < 1`);
  const markdown = `Here:\n\n\`\`\`python\n${
    lines.join("\n")
  }\n\`\`\`\n\nDone.`;
  const parts = await renderParts(markdown);
  equal(parts.length, 3);
  const code = parts.flatMap((part) => {
    const { text, entities: [{ type, offset, length, language }] } = checkPart(
      part,
    );
    deepEqual([type, language], ["pre", "python"]);
    return text.slice(offset, offset + length).split("\n");
  });
  deepEqual(code, lines);
});

Deno.test("code that fits into one message is not cut", async () => {
  const [before, after] = ["Here is what you asked for:", "word ".repeat(90)];
  const code = "let x = 1;\n".repeat(370).trim();
  const markdown = `${before}\n\`\`\`\n${code}\n\`\`\`\n${after}`;
  deepEqual(await htmlOf(markdown), [
    before,
    `<pre>${code}</pre>`,
    after.trim(),
  ]);
});

Deno.test("marks, links and quotations that are cut go on in the next part", async () => {
  deepEqual(await htmlOf(`> **a${" b".repeat(12)}**`, 55), [
    "<blockquote><b>a b b b b b b b b b b b</b></blockquote>",
    "<blockquote><b>b</b></blockquote>",
  ]);
  deepEqual(
    await htmlOf(`[${"word ".repeat(6)}](https://x.org)`, 56),
    [
      '<a href="https://x.org">word word word word word</a>',
      '<a href="https://x.org">word </a>',
    ].map((html) => html.replace("word </a>", "word</a>")),
  );
});

Deno.test("a heading goes with what it announces", async () => {
  deepEqual(await htmlOf("some words here\n\n## Title\n\nmore text", 35), [
    "some words here",
    "<b>Title</b>\n\nmore text",
  ]);
});

Deno.test("a link that leaves no room for words is written out", async () => {
  const address = `https://example.org/${"x".repeat(3000)}`;
  const parts = await renderParts(`See [this](${address}) now`);
  equal(parts.map(({ plain }) => plain).join(""), `See this (${address}) now`);
  deepEqual(await htmlOf("[a](https://example.org)", 30), [
    "a (https://example.org)",
  ]);
});

Deno.test("a part has no more marks than Telegram keeps", async () => {
  const parts = await renderParts("*a* ".repeat(250));
  deepEqual(parts.map((part) => checkPart(part).entities.length), [
    100,
    100,
    50,
  ]);
});

Deno.test("what is nothing but blanks makes no part", async () => {
  const parts = await renderParts(`\`\`\`\na${"\n".repeat(9000)}b\n\`\`\``);
  deepEqual(parts.map(({ plain }) => plain.trim()), ["a", "b"]);
});

Deno.test("an answer meant to break the reader is shown all the same, soon", async () => {
  const hostile = [
    ">".repeat(10_000),
    "- ".repeat(10_000),
    "*".repeat(10_000),
    "*a ".repeat(4_000),
    "**a _b ".repeat(3_000),
    "[".repeat(10_000),
    "[a](".repeat(5_000),
    "![".repeat(10_000),
    "`".repeat(10_000),
    "`a".repeat(10_000),
    "<a ".repeat(4_000),
    "||a".repeat(4_000),
    "|a".repeat(10_000) + "\n" + "|-".repeat(10_000) + "\n|b",
    "&".repeat(10_000),
    "_a".repeat(10_000),
    "http://".repeat(3_000),
    "a@".repeat(10_000),
    "\n".repeat(10_000) + "a",
    " ".repeat(10_000) + "a",
    "~".repeat(10_000),
    "\\".repeat(10_000),
    "1. ".repeat(4_000),
    "> - ".repeat(2_000),
  ];
  for (const markdown of hostile) {
    await inTime(5000, () => timeOf(() => renderParts(markdown)));
    const parts = await renderParts(markdown);
    ok(parts.length > 0, markdown.slice(0, 9));
    for (const part of parts) checkPart(part);
  }
});
