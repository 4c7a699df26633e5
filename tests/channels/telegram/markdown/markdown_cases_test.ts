import { equal } from "node:assert/strict";
import { renderParts } from "../../../../src/channels/telegram/markdown/render_parts.ts";
import { checkPart } from "./check_part.ts";

/** Markdown and what Telegram is sent for it, by theme. */
const cases: Record<string, [markdown: string, html: string][]> = {
  "marks": [
    ["plain words", "plain words"],
    ["**bold** and __bold__", "<b>bold</b> and <b>bold</b>"],
    ["*italic* and _italic_", "<i>italic</i> and <i>italic</i>"],
    ["~~gone~~", "<s>gone</s>"],
    ["||hidden||", "<tg-spoiler>hidden</tg-spoiler>"],
    ["a || b || c", "a || b || c"],
    ["`let x`", "<code>let x</code>"],
    ["`a < b && c`", "<code>a &lt; b &amp;&amp; c</code>"],
    ["snake_case_name and 2*3*4", "snake_case_name and 2<i>3</i>4"],
    ["\\*not italic\\*", "*not italic*"],
    ['2 < 3 & "4" > 1', '2 &lt; 3 &amp; "4" &gt; 1'],
    [
      "&lt;b&gt; &amp; &#233; &hellip; &unknown;",
      "&lt;b&gt; &amp; é … &amp;unknown;",
    ],
    ["`&lt;`", "<code>&amp;lt;</code>"],
  ],
  "nested marks": [
    ["**bold *both* bold**", "<b>bold <i>both</i> bold</b>"],
    ["*it **both** it*", "<i>it <b>both</b> it</i>"],
    ["***both***", "<i><b>both</b></i>"],
    ["**a `b` c**", "<b>a </b><code>b</code><b> c</b>"],
    ["**a __b__ c**", "<b>a b c</b>"],
    ["[**a** b](https://x.org)", '<a href="https://x.org"><b>a</b> b</a>'],
    ["**[a](https://x.org)**", '<b><a href="https://x.org">a</a></b>'],
    ["[`a`](https://x.org)", '<a href="https://x.org">a</a>'],
    ["||a `b`||", "<tg-spoiler>a b</tg-spoiler>"],
  ],
  "broken marks": [
    ["**bold", "**bold"],
    ["`code", "`code"],
    ["**a *b**", "*<i>a b</i>"],
    ["*a **b*", "*a *<i>b</i>"],
    ["[text](https://x", "[text](https://x"],
    ["[text]", "[text]"],
    ["```js\nlet x", '<pre><code class="language-js">let x</code></pre>'],
    ["a\n```", "a"],
    ["| a | b |", "| a | b |"],
  ],
  "headings": [
    ["# One", "<b>One</b>"],
    ["# One\ntext\n## Two\ntext", "<b>One</b>\n\ntext\n\n<b>Two</b>\n\ntext"],
    ["### **Bold** `code`", "<b>Bold </b><code>code</code>"],
    ["Title\n===", "<b>Title</b>"],
  ],
  "paragraphs": [
    ["one\ntwo", "one\ntwo"],
    ["one  \ntwo", "one\ntwo"],
    ["one\n\n\n\ntwo", "one\n\ntwo"],
    ["one<br>two", "one\ntwo"],
    ["one\n\n---\n\ntwo", "one\n\n———\n\ntwo"],
    ["a\r\nb\0\x1b[31mc\x07", "a\nbc"],
    ["a&#27;[31mb&#7;c&#xd800;", "abc\ufffd"],
  ],
  "lists": [
    ["- a\n- b", "• a\n• b"],
    ["You need:\n- a\n- b", "You need:\n• a\n• b"],
    ["You need:\n\n- a", "You need:\n\n• a"],
    ["- a\n\n- b", "• a\n\n• b"],
    ["1. a\n2. b", "1. a\n2. b"],
    ["7) a\n8) b", "7. a\n8. b"],
    ["- a\n  - b\n    - c\n- d", "• a\n   ◦ b\n      ▪ c\n• d"],
    ["1. a\n   - b\n2. c", "1. a\n   ◦ b\n2. c"],
    ["- a\n\n  more\n- b", "• a\n\n   more\n\n• b"],
    ["- a\n  b", "• a\n   b"],
    ["- [x] done\n- [ ] open", "☑ done\n☐ open"],
    ["1. [x] done", "1. ☑ done"],
    ["- **a**: b", "• <b>a</b>: b"],
    ["-", "•"],
    ["- a\n  ```\n  x\n    y\n  ```", "• a\n<pre>x\n  y</pre>"],
    ["- ```\n  x\n  ```", "•\n<pre>x</pre>"],
  ],
  "code": [
    ["```\nx\n```", "<pre>x</pre>"],
    ["```c++ title\nx\n```", '<pre><code class="language-c++">x</code></pre>'],
    ['```"><b>\nx\n```', "<pre>x</pre>"],
    ["```\n  x\n\n\ny < **z**\n```", "<pre>  x\n\n\ny &lt; **z**</pre>"],
    ["    indented", "<pre>indented</pre>"],
    ["````\n```\nx\n```\n````", "<pre>```\nx\n```</pre>"],
    ["a\n```\nx\n```\nb", "a\n\n<pre>x</pre>\n\nb"],
  ],
  "quotations": [
    ["> a\n> b", "<blockquote>a\nb</blockquote>"],
    ["> a\n\nb", "<blockquote>a</blockquote>\n\nb"],
    ["> a\n>\n> - b", "<blockquote>a\n\n• b</blockquote>"],
    ["> a\n> > b\n> > c", "<blockquote>a\n\n&gt; b\n&gt; c</blockquote>"],
    ["> ```\n> x\n> ```", "<blockquote><pre>x</pre></blockquote>"],
    ["> **a** `b`", "<blockquote><b>a</b> <code>b</code></blockquote>"],
    ["- a\n  > b", "• a\n<blockquote>b</blockquote>"],
  ],
  "links": [
    [
      '[a](https://x.org/?b&c="d")',
      '<a href="https://x.org/?b&amp;c=&quot;d&quot;">a</a>',
    ],
    ['[a](https://x.org "title")', '<a href="https://x.org">a</a>'],
    ["https://x.org/a_b", '<a href="https://x.org/a_b">https://x.org/a_b</a>'],
    ["<https://x.org>", '<a href="https://x.org">https://x.org</a>'],
    ["[me](tg://user?id=42)", '<a href="tg://user?id=42">me</a>'],
    ["[a](javascript:alert(1))", "a (javascript:alert(1))"],
    ["[a](/docs/b.md)", "a (/docs/b.md)"],
    ["[a](http://localhost:8123)", "a (http://localhost:8123)"],
    ["[mail](mailto:a@x.org) <b@x.org>", "mail (a@x.org) b@x.org"],
    ["[](https://x.org)", '<a href="https://x.org">https://x.org</a>'],
    ["[a]()", "a"],
    [
      "![a cat](https://x.org/c.png)",
      '<a href="https://x.org/c.png">a cat</a>',
    ],
    ["![](c.png)", "c.png"],
    [
      "[![a](https://x.org/i)](https://x.org)",
      '<a href="https://x.org">a (https://x.org/i)</a>',
    ],
    ["[a][r]\n\n[r]: https://x.org", '<a href="https://x.org">a</a>'],
    ["a\n\n[r]: https://x.org", "a\n\n[r]: https://x.org"],
  ],
  "footnotes": [
    ["a[^1]\n\n[^1]: Said by b", "a[^1]\n\n[^1]: Said by b"],
    ["a[^1]\n\n[^1]: note", "a[^1]\n\n[^1]: note"],
  ],
  "raw HTML": [
    ["<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"],
    ["<div>\n*a*\n</div>", "&lt;div&gt;\n*a*\n&lt;/div&gt;"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["<!-- a -->", "&lt;!-- a --&gt;"],
  ],
  "tables": [
    [
      "| Name | Size |\n|:-----|-----:|\n| a | 1 |\n| **bb** | 22 |",
      "<pre>Name | Size\n-----+-----\na    |    1\nbb   |   22</pre>",
    ],
    [
      "|a|b|\n|:-:|-|\n|猫猫猫|c|",
      "<pre>  a    | b\n-------+--\n猫猫猫 | c</pre>",
    ],
    ["|a|\n|-|\n|x `\\|` y<br>z|", "<pre>a\n-------\nx | y z</pre>"],
    [
      "|a|\n|-|\n|[l](https://x.org) [**m** n](https://y.org)|",
      '<pre>a\n-----\nl m n</pre>\n<a href="https://x.org">l</a>\n<a href="https://y.org">m n</a>',
    ],
    [
      `|a|b|\n|-|-|\n|1|${"long ".repeat(12)}|\n|2|c|`,
      `<pre>a: 1\nb: ${"long ".repeat(12).trim()}\n\na: 2\nb: c</pre>`,
    ],
  ],
};

for (const [theme, table] of Object.entries(cases)) {
  Deno.test(`${theme} look in Telegram as they are meant`, async () => {
    for (const [markdown, html] of table) {
      const [part, ...more] = await renderParts(markdown);
      equal(more.length, 0, markdown);
      equal(part?.html, html, markdown);
      checkPart(part);
    }
  });
}

Deno.test("where nothing can be seen there is nothing to send", async () => {
  for (const blank of ["", " \n\n ", "\0\x07", "\u00a0\u200b", "\x1b[0m"]) {
    equal((await renderParts(blank)).length, 0, JSON.stringify(blank));
  }
});

Deno.test("an answer of marks alone is shown as it was written", async () => {
  for (const marks of ["```js\n```", "[]()", "#", "&nbsp;", "`".repeat(9)]) {
    const [part] = await renderParts(marks);
    equal(part.plain, marks);
    checkPart(part);
  }
});

Deno.test("the plain text says where a link leads", async () => {
  const [part] = await renderParts(
    "# See\n- [a](https://x.org) `b` https://y.org",
  );
  equal(part.plain, "See\n\n• a (https://x.org) b https://y.org");
});
