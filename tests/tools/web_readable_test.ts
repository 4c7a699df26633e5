import { equal, ok, rejects } from "node:assert/strict";
import fc from "fast-check";
import { readableHtml } from "../../src/tools/web/readable_html.ts";

const url = new URL("https://example.com/folder/page");
const { signal } = new AbortController();

async function read(html: string): Promise<string> {
  return (await readableHtml(html, { url, signal })).text;
}

/** Each kind of content: the page, and what is read of it. */
const pages: [name: string, html: string, text: string][] = [
  ["headings", "<h1>A\n b</h1>x<h3>C</h3>", "# A b\n\nx\n\n### C"],
  ["paragraphs", "<p>a<p>b<div>c</div>d<br>e", "a\n\nb\n\nc\nd\ne"],
  ["white space", "a  <b> b</b>\n\n<i>c</i>d", "a b cd"],
  ["entities", "<p>a &lt;b&gt; &amp;amp; &eacute;", "a <b> &amp; é"],
  [
    "links",
    'See <a href="x?a=1&amp;b">this  one</a>.',
    "See [this one](https://example.com/folder/x?a=1&b).",
  ],
  [
    "links to the base",
    '<base href="/b/"><a href=c>d</a>',
    "[d](https://example.com/b/c)",
  ],
  [
    "links to nowhere",
    '<a href="#a">a</a> <a href="javascript:b">b</a> <a href=c></a>',
    "a b",
  ],
  [
    "links around blocks",
    "<a href=/a><h2>T</h2><p>x</p></a><a href=/b>y</a>",
    "[T x](https://example.com/a)\n[y](https://example.com/b)",
  ],
  [
    "lists",
    "<ul><li>a<li><p>b<ol><li>c<li>d</ol></ul>e",
    "- a\n\n- b\n\n  1. c\n  2. d\n\ne",
  ],
  [
    "code",
    "Use <code>a b</code>:<pre><code>x\n  y</code></pre>z",
    "Use `a b`:\n\n```\nx\n  y\n```\n\nz",
  ],
  [
    "code in other elements",
    "<pre>a<br>b<div><a href=x>c</a></div></pre>",
    "```\na\nb\nc\n```",
  ],
  ["tables", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a | b\n1 | 2"],
  ["images", '<img alt="A cat"><img alt=""><img>', "[image: A cat]"],
  ["programs", "a<script>if (a < b) x()</script><style>b{}</style>c", "ac"],
  [
    "menus",
    "<nav><a href=/>Home</a></nav><main>x</main><footer>y</footer>",
    "x",
  ],
  [
    "hidden words",
    '<p hidden>a<p style="display: none">b</p><i aria-hidden=true>c</i>d',
    "d",
  ],
  ["comments", "a<!-- b -->c", "ac"],
  ["a whole body that is hidden at first", '<body style="display:none">x', "x"],
];

for (const [name, html, text] of pages) {
  Deno.test(`of a page, ${name} are read`, async () => {
    equal(await read(html), text);
  });
}

Deno.test("the first title is read apart from the text", async () => {
  const html =
    "<head><title>A &amp;\n B</title></head><svg><title>C</title></svg>x";
  equal((await readableHtml(html, { url, signal })).title, "A & B");
  equal(await read(html), "x");
});

Deno.test("a very deep or very large page is read in part", async () => {
  for (
    const html of [
      "<p>begin" + "<i>".repeat(300_000) + "</b>".repeat(300_000) + "end",
      "<p>begin" + "<p>word".repeat(100_000) + "end",
      "<p>begin" + "<a href=x>y</a>".repeat(100_000) + "end",
    ]
  ) {
    const { text, cut } = await readableHtml(html, { url, signal });
    ok(text.startsWith("begin") && !text.endsWith("end"));
    ok(cut && text.length < 4_000_000);
  }
});

Deno.test("a tag that reading ended in is not shown as text", async () => {
  const slice = 64 * 1024;
  for (const begin of ["", "<p>begin"]) {
    const deep = begin + "<div>".repeat(100_000) + "x";
    const { text, cut, tooDeep } = await readableHtml(deep, { url, signal });
    equal(text, begin.slice(3));
    ok(cut && tooDeep);
  }
  const word = "word ".repeat(60_000);
  const long = `${word.padEnd(5 * slice - 1)}<b title=x>${word}`;
  const { text, cut, tooDeep } = await readableHtml(long, { url, signal });
  ok(!text.includes("<") && cut && !tooDeep);
});

Deno.test("a page's own unfinished end is still read", async () => {
  equal(await read("<p>1 &lt 2 &amp"), "1 < 2 &");
  const deep = await readableHtml("<i>".repeat(501) + "x", { url, signal });
  ok(deep.cut && deep.tooDeep && deep.text === "");
  const least = await readableHtml("<i>".repeat(500) + "x", { url, signal });
  ok(!least.cut && least.text === "x");
});

Deno.test("reading a page can be stopped", async () => {
  const html = "<p>word".repeat(100_000);
  const stopped = AbortSignal.abort(new Error("stopped"));
  await rejects(readableHtml(html, { url, signal: stopped }), /stopped/);
});

Deno.test("however broken, no page shows its programs or throws", async () => {
  const piece = fc.constantFrom(
    ..."<p>|</p>|<a href=x>|</a>|<li>|<ul>|</ul>|<pre>|</pre>|<code>|</code>|<td>|</td>|<nav>|</nav>|<h1>|</h1>|<div hidden>|</div>|<title>|</title>|word |&amp;|<br/>|<script>SECRET</script>|<style>SECRET</style>"
      .split("|"),
  );
  await fc.assert(fc.asyncProperty(fc.array(piece), async (pieces) => {
    const { text, title } = await readableHtml(pieces.join(""), {
      url,
      signal,
    });
    const inTitle = pieces.includes("<title>");
    ok(inTitle || !text.includes("SECRET"), text);
    equal(typeof title, "string");
    ok(pieces.includes("<pre>") || !text.includes("\n\n\n"), text);
  }));
});
