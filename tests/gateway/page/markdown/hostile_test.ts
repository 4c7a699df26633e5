import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { elementsOf, findAll, treeOf } from "./tree.ts";
import { inTime, timeOf } from "../../../fakes/in_time.ts";

/** What an element may have, by its tag; anything else is a hole. */
const ALLOWED: Record<string, readonly string[]> = {
  a: ["href", "title", "target", "rel"],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  div: ["class", "tabindex"],
  em: [],
  figcaption: [],
  figure: ["class"],
  hr: [],
  li: ["class"],
  ol: ["start"],
  p: ["class", "role", "aria-level"],
  path: ["d"],
  pre: ["tabindex"],
  span: ["class", "role", "aria-label"],
  strong: [],
  svg: ["class", "viewBox", "aria-hidden"],
  table: [],
  tbody: [],
  td: ["class"],
  th: ["class"],
  thead: [],
  tr: [],
  ul: [],
};

/** Ways to write something that a browser would run. */
const SCHEMES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;&#x61;vascript:alert(1)",
  "javascript&colon;alert(1)",
  "java&#10;script:alert(1)",
  "java&Tab;script:alert(1)",
  "\u0001javascript:alert(1)",
  "&#1;javascript:alert(1)",
  "java\\script:alert(1)",
  "javascript\\:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml;base64,PHN2Zz4=",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "filesystem:https://example.org/x",
  "view-source:javascript:alert(1)",
  "feed:javascript:alert(1)",
  "//evil.example/x",
  "/api/logout",
  "\\\\evil.example",
  "?q=1",
];

const fragment = fc.oneof(
  fc.constantFrom(
    ...SCHEMES,
    ...["[", "](", ")", "![", "]: ", "<", ">", "`", "```\n", "\n\n", "\n"],
    ...["|", "|-|-|\n", "- ", "1. ", "> ", "# ", "**", "*", "_", "~~", "\\"],
    ...["<script>", "</p>", "<a href='", "onerror=", "&#60;", "&lt;", "\u202e"],
    ...["https://", "mailto:", "www.", "@", "a.b", "[x]: javascript:a\n\n"],
  ),
  fc.string({ maxLength: 8 }),
);

function checkTree(text: string): void {
  for (const { tag, props } of elementsOf(treeOf(text))) {
    ok(Object.hasOwn(ALLOWED, tag), `<${tag}> from ${JSON.stringify(text)}`);
    for (const name of Object.keys(props)) {
      ok(ALLOWED[tag].includes(name), `${name} of ${tag} from ${text}`);
    }
    if (tag !== "a") continue;
    const url = new URL(String(props.href));
    ok(["http:", "https:", "mailto:"].includes(url.protocol), url.href);
    equal(props.rel, "noreferrer noopener");
  }
}

Deno.test("a link leads to the web or to a letter, however another is written", () => {
  for (const scheme of SCHEMES) {
    for (
      const text of [
        `[x](${scheme})`,
        `[x](<${scheme}>)`,
        `![x](${scheme})`,
        `<${scheme}>`,
        `[x][y]\n\n[y]: ${scheme}`,
        `[x][y]\n\n[y]: <${scheme}>`,
        `[![x](${scheme})](${scheme})`,
        scheme,
      ]
    ) {
      checkTree(text);
      // An address of the web within another is one, where it stands bare.
      if (text === scheme && scheme.includes("https://")) continue;
      const links = findAll(treeOf(text), "a");
      equal(links.length, 0, `${JSON.stringify(text)} became a link`);
    }
  }
});

Deno.test("nothing but harmless elements comes of any text", () => {
  fc.assert(
    fc.property(
      fc.array(fragment, { maxLength: 25 }),
      (parts) => checkTree(parts.join("")),
    ),
    { numRuns: 1500 },
  );
});

Deno.test("long hostile texts are read in no time", async () => {
  for (
    const text of [
      "[".repeat(20_000),
      "[a](".repeat(10_000),
      "`".repeat(20_001),
      "<".repeat(20_000),
      "&#".repeat(20_000),
      "|".repeat(20_000) + "\n" + "|-".repeat(10_000),
      "www.".repeat(10_000),
      "a@".repeat(10_000),
      "~~".repeat(10_000),
      "_".repeat(20_000),
    ]
  ) await inTime(20_000, () => timeOf(() => checkTree(text)));
});
