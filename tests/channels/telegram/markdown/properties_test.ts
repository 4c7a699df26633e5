import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { stripControl } from "../../../../src/base/strip_control.ts";
import { markdownRuns } from "../../../../src/channels/telegram/markdown/markdown_runs.ts";
import { textOf } from "../../../../src/channels/telegram/markdown/runs_text.ts";
import { renderParts } from "../../../../src/channels/telegram/markdown/render_parts.ts";
import { renderPreview } from "../../../../src/channels/telegram/markdown/render_preview.ts";
import { anyMarkdown } from "./any_markdown.ts";
import { checkPart } from "./check_part.ts";

/** From as little as tags leave room in. */
const anyLimit = fc.oneof(
  fc.integer({ min: 20, max: 300 }),
  fc.constant(4096),
);

Deno.test("any answer in parts of any length is taken by Telegram as it is", async () => {
  await fc.assert(
    fc.asyncProperty(anyMarkdown, anyLimit, async (markdown, limit) => {
      for (const part of await renderParts(markdown, { limit })) {
        checkPart(part, limit);
      }
    }),
    { numRuns: 500 },
  );
});

Deno.test("nothing of an answer is lost or said twice where it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(anyMarkdown, anyLimit, async (markdown, limit) => {
      const whole = textOf(await markdownRuns(markdown, limit));
      const parts = await renderParts(markdown, { limit });
      const cut = parts.map((part) => checkPart(part, limit).text).join("");
      equal(visible(cut), visible(whole) || visible(markdown));
    }),
    { numRuns: 500 },
  );
});

Deno.test("no part begins or ends within a character", async () => {
  const text = fc.array(
    fc.constantFrom("👩‍👩‍👧", "🇫🇷", "e\u0301", "ก็", "각", "😀", "x", " "),
    { minLength: 1, maxLength: 60 },
  );
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  const split = (text: string): string[] =>
    [...graphemes.segment(text)].map(({ segment }) => segment)
      .filter((segment) => segment.trim() !== "");
  await fc.assert(
    fc.asyncProperty(text, anyLimit, async (list, limit) => {
      const markdown = `x${list.join("")}`;
      const parts = await renderParts(markdown, { limit });
      deepEqual(parts.flatMap(({ plain }) => split(plain)), split(markdown));
    }),
  );
});

Deno.test("every beginning of an answer has a preview that Telegram takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyMarkdown,
      anyLimit,
      fc.integer({ min: 0, max: 100 }),
      async (markdown, limit, percent) => {
        const length = Math.ceil(markdown.length * percent / 100);
        const written = markdown.slice(0, length);
        const preview = await renderPreview(written, { limit });
        if (preview) checkPart(preview, limit);
      },
    ),
    { numRuns: 500 },
  );
});

Deno.test("each word of an answer is still there", async () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const wrap = fc.constantFrom<[string, string]>(
    ["", ""],
    ["**", "**"],
    ["*", "*"],
    ["`", "`"],
    ["# ", "\n"],
    ["- ", "\n"],
    ["> ", "\n\n"],
    ["```\n", "\n```\n"],
    ["[", "](https://example.org/x)"],
    ["[x](https://example.org/", ")"],
    ["[x](", ")"],
    ["![](", ".png)"],
    ["[^", "]: note\n"],
    ["[^1]: ", "\n"],
    ["[unused]: https://example.org/", "\n"],
    ["<i>", "</i>"],
    ["<", ">"],
    ["\n\n|a|b|\n|-|-|\n|", "|c|\n\n"],
    ["\n\n|a|b|\n|-|-|\n|[x](https://example.org/", ")|c|\n\n"],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(word, wrap), { minLength: 1, maxLength: 20 }),
      async (list) => {
        const markdown = list.map(([word, [before, after]]) =>
          `${before}${word}${after}\n`
        ).join("");
        const shown = (await renderParts(markdown)).map(({ html }) => html)
          .join(" ");
        for (const [word] of list) ok(shown.includes(word), `${word} is lost`);
      },
    ),
    { numRuns: 300 },
  );
});

function visible(text: string): string {
  return stripControl(text.toWellFormed())
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu, "");
}
