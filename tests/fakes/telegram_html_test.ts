import { deepEqual, equal, throws } from "node:assert/strict";
import { parseTelegramHtml, TelegramHtmlRefusal } from "./telegram_html.ts";

Deno.test("the fake reads HTML as Telegram does", () => {
  const cases: [html: string, text: string, entities: unknown[]][] = [
    ["", "", []],
    ["&lt;&gt;&amp;&quot;&laquo;&#12345678;", '<>&"&laquo;&#12345678;', []],
    ["a &lt b & c &#33;", "a < b & c !", []],
    ["<b>x</b>", "x", [{ type: "bold", offset: 0, length: 1 }]],
    ["🐈<i>é</i>", "🐈é", [{ type: "italic", offset: 2, length: 1 }]],
    ["<EM x = 'y'>a</>", "a", [{ type: "italic", offset: 0, length: 1 }]],
    ["<b> </b>", " ", []],
    ["a<b></b>", "a", []],
    ['<pre><code class="language-js">x</code></pre>', "x", [
      { type: "pre", offset: 0, length: 1, language: "js" },
    ]],
    ['<code class="language-js">x</code>', "x", [
      { type: "code", offset: 0, length: 1 },
    ]],
    ["<b>a<code>b<i>c</i></code>d</b>", "abcd", [
      { type: "bold", offset: 0, length: 1 },
      { type: "code", offset: 1, length: 2 },
      { type: "bold", offset: 3, length: 1 },
    ]],
    ["<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [
      { type: "blockquote", offset: 0, length: 2 },
    ]],
    ["<blockquote expandable>a</blockquote>", "a", [
      { type: "expandable_blockquote", offset: 0, length: 1 },
    ]],
    ['<a href="https://x.y/?a&amp;b">l</a>', "l", [
      { type: "text_link", offset: 0, length: 1, url: "https://x.y/?a&b" },
    ]],
    ['<a href="http://localhost">l</a>', "l", []],
    ['<a href="javascript:alert(1)">l</a>', "l", []],
  ];
  for (const [html, text, entities] of cases) {
    const parsed = parseTelegramHtml(html);
    equal(parsed.text, text, html);
    deepEqual(parsed.entities, entities, html);
  }
});

Deno.test("the fake refuses what Telegram refuses, in its words", () => {
  const cases: [html: string, reason: string][] = [
    ["🏟&lt;<abc", "Unclosed start tag at byte offset 8"],
    ["🏟&lt;<abc d>", 'Unsupported start tag "abc" at byte offset 8'],
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["<br>", 'Unsupported start tag "br" at byte offset 0'],
    ["<i =a>", 'Empty attribute name in the tag "i" at byte offset 0'],
    [
      "<i a>",
      'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0',
    ],
    ["<i a = ", 'Unclosed start tag "i" at byte offset 0'],
    ["<i a=b,>", "Unexpected end of name token at byte offset 5"],
    ['<i a="&lt;>', "Unclosed start tag at byte offset 0"],
    ["</b>", "Unexpected end tag at byte offset 0"],
    ["<i>a</i  ", "Unclosed end tag at byte offset 4"],
    [
      "<i>a</em>",
      'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"',
    ],
    ["<b>a", `Can't find end tag corresponding to start tag "b"`],
    [
      "<span>a</span>",
      'Tag "span" must have class "tg-spoiler" at byte offset 0',
    ],
    [
      "&#xd800;",
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    ],
  ];
  for (const [html, reason] of cases) {
    throws(() => parseTelegramHtml(html), (error) => {
      equal(error instanceof TelegramHtmlRefusal, true, html);
      equal(
        (error as Error).message,
        `Bad Request: can't parse entities: ${reason}`,
      );
      return true;
    });
  }
});
