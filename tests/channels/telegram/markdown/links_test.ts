import { equal } from "node:assert/strict";
import { renderParts } from "../../../../src/channels/telegram/markdown/render_parts.ts";

const cases: [string, string][] = [
  [
    "[https://bank.com](https://evil.com/x)",
    "https://bank.com (https://evil.com/x)",
  ],
  [
    "[www.bank.com/login](https://evil.com)",
    "www.bank.com/login (https://evil.com)",
  ],
  [
    "[bank.com](tg://resolve?domain=evil)",
    "bank.com (tg://resolve?domain=evil)",
  ],
  [
    "[www.bank.com](https://bank.com/in)",
    '<a href="https://bank.com/in">www.bank.com</a>',
  ],
  [
    "[my bank](https://bank.com)",
    '<a href="https://bank.com">my bank</a>',
  ],
  [
    "[version 2.0](https://bank.com)",
    '<a href="https://bank.com">version 2.0</a>',
  ],
];

for (const [markdown, html] of cases) {
  Deno.test(`${markdown} doesn't pretend to lead elsewhere`, async () => {
    equal((await renderParts(markdown))[0].html, html);
  });
}
