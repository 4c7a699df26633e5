import type { Page } from "playwright-core";

/** What would run where somebody's words became markup. */
export const tag = `<img src=x onerror="__pwned=1"><svg onload="__pwned=2">` +
  `<script>__pwned=3</script>`;

/** The same in 64 characters without a slash, for a name. */
export const shortTag = "<img src=x onerror=__pwned=4>";

/** Everything that Markdown could be talked into. */
export function evilMarkdown(outside: string): string {
  return `${tag}

[press me](javascript:__pwned=5) [and me](JaVaScRiPt&colon;__pwned=6)
[or me](data:text/html,<script>opener.__pwned=7</script>) <javascript:__pwned=8>
[by name][evil] [vb](vbscript:x) [file](file:///etc/passwd)

[evil]: javascript:__pwned=9

![a pixel](${outside}/pixel.png) ![x](x"onerror="__pwned=10)

<img src="${outside}/tag.png"><link rel="stylesheet" href="${outside}/a.css">
<meta http-equiv="refresh" content="0;url=${outside}/meta">
<base href="${outside}/"><iframe src="${outside}/frame"></iframe>
<form action="${outside}/form"><input name="token" type="password"></form>
<a href="javascript:__pwned=11">a link</a> <style>* { display: none }</style>

[https://bank.example/login](${outside}/phish)

\`\`\`"><img/src/onerror=__pwned=12>
</code></pre><script>__pwned=13</script>
\`\`\`

| ${shortTag} | b |
| --- | --- |
| <script>__pwned=14</script> | c |
`;
}

/** What no words of anybody's may become. */
const FORBIDDEN = [
  "script, iframe, object, embed, base, meta, link, style, form[action]",
  "img:not([src^='/assets/']), [onerror], [onload], [style*='url']",
  "a[href^='javascript' i], a[href^='data' i], a[href^='vbscript' i]",
  "a[href^='file' i], [srcdoc]",
].join();

/** The elements of the page that somebody's words became. */
export async function madeOfWords(page: Page): Promise<string[]> {
  return await page.evaluate(
    `[...document.body.querySelectorAll("${FORBIDDEN}")]
      .map((one) => one.outerHTML)`,
  );
}
