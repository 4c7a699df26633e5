import { equal } from "node:assert/strict";
import { openFence } from "../../../../src/channels/telegram/markdown/open_fence.ts";

Deno.test("a text ends in code when its last fence isn't closed", () => {
  const cases: [markdown: string, fence: string | undefined][] = [
    ["text", undefined],
    ["```js\nx", "```js"],
    ["```js\nx\n```\n", undefined],
    ["```js\nx\n```js\n", "```js"],
    ["````\n```\nx", "````"],
    ["```\nx\n````", undefined],
    ["~~~\n```\n", "~~~"],
    ["```x``` inline", undefined],
    ["    ```", undefined],
    ["```\n```\n  ~~~ sh\n", "  ~~~ sh"],
  ];
  for (const [markdown, fence] of cases) {
    equal(openFence(markdown), fence, markdown);
  }
});
