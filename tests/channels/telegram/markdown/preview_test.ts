import { deepEqual, equal, match, ok } from "node:assert/strict";
import { renderPreview } from "../../../../src/channels/telegram/markdown/render_preview.ts";
import { checkPart } from "./check_part.ts";

const htmlOf = async (
  markdown: string,
  limit?: number,
): Promise<string | undefined> =>
  (await renderPreview(markdown, { limit }))?.html;

Deno.test("a preview shows what is written so far, an open mark closed", async () => {
  const cases: [markdown: string, html: string | undefined][] = [
    ["", undefined],
    ["```js", undefined],
    ["```js\nlet x", '<pre><code class="language-js">let x</code></pre>'],
    ["```js\na = `b", '<pre><code class="language-js">a = `b</code></pre>'],
    ["one **two", "one <b>two</b>"],
    ["one **two th", "one <b>two th</b>"],
    ["**one** **two", "<b>one</b> <b>two</b>"],
    ["one `two", "one <code>two</code>"],
    ["one `a**b` c", "one <code>a**b</code> c"],
    ["one **", "one **"],
    ["2 ** 3", "2 ** 3"],
    ["**one\n\ntwo", "**one\n\ntwo"],
    ["see [the docs](https://exa", "see the docs"],
    [
      "see [the docs](https://x.org)",
      'see <a href="https://x.org">the docs</a>',
    ],
    ["| a | b |\n|--", "| a | b |\n|--"],
  ];
  for (const [markdown, html] of cases) {
    equal(await htmlOf(markdown), html, markdown);
  }
});

Deno.test("of a long answer the preview shows the end", async () => {
  const cases: [markdown: string, html: string][] = [
    ["one two three four five six", "…three four five six"],
    ["12345678901234567890", "12345678901234567890"],
    ["123456789012345678901", "…3456789012345678901"],
    ["👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "…👩‍👩‍👧👩‍👩‍👧"],
    ["```\none\ntwo\nthree\n```", "…\n<pre>three</pre>"],
  ];
  for (const [markdown, html] of cases) {
    equal(await htmlOf(markdown, 20), html, markdown);
  }
});

Deno.test("a preview of an answer longer than a message is nearly as long as one", async () => {
  const code = `\`\`\`js\n${"let x = 1 < 2;\n".repeat(2000)}`;
  const preview = await renderPreview(code);
  ok(preview && preview.html.length > 4000);
  const { entities } = checkPart(preview);
  deepEqual(entities.map(({ type, language }) => [type, language]), [
    ["pre", "js"],
  ]);
  match(preview.html, /^…\n<pre><code class="language-js">let x/);
});

Deno.test("a very long answer is read from near its end, its open code too", async () => {
  const prose = `${"Some words of prose. ".repeat(20)}**Yes.**\n\n`.repeat(300);
  const code = `${prose}~~~py\n${"x = 1\n".repeat(4000)}`;
  for (const [markdown, kind] of [[prose, "bold"], [code, "pre"]]) {
    const preview = await renderPreview(markdown);
    ok(preview && preview.html.startsWith("…") && preview.html.length > 4000);
    equal(checkPart(preview).entities[0].type, kind);
  }
});

Deno.test("a real answer can be shown at each moment of its writing", async () => {
  const answer =
    "# Plan\n\n1. **Look** at [docs](https://example.org/a)\n2. Run `ls -l`\n\n" +
    "```sh\nls | wc -l\n```\n\n> *Well* done\n\n| a | b |\n|---|---|\n| 1 | ~~2~~ |\n";
  for (let length = 1; length <= answer.length; length++) {
    for (const limit of [30, 80, 4096]) {
      const preview = await renderPreview(answer.slice(0, length), { limit });
      if (preview) checkPart(preview, limit);
    }
  }
});
