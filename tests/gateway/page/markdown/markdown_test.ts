import { deepEqual, equal, ok } from "node:assert/strict";
import { elementsOf, findAll, treeOf, wordsOf } from "./tree.ts";

Deno.test("a table has its head, its rows and their alignment", () => {
  const tree = treeOf("| a | b |\n|:-:|--:|\n| 1 | *2* |");
  deepEqual(findAll(tree, "th").map(({ props }) => props.class), [
    "center",
    "right",
  ]);
  deepEqual(findAll(tree, "td").map((cell) => wordsOf([cell])), ["1", "2"]);
  equal(findAll(tree, "em").length, 1);
});

Deno.test("lists nest, count from where they begin, and hold tasks", () => {
  const tree = treeOf("3. three\n   - [x] done\n   - [ ] open\n4. four");
  equal(findAll(tree, "ol")[0].props.start, 3);
  equal(findAll(tree, "li").length, 4);
  deepEqual(
    findAll(tree, "span").map(({ children }) => children.join("")),
    ["☑", "☐"],
  );
  ok(findAll(tree, "span").every(({ props }) => props.role === "img"));
});

Deno.test("code keeps every character, and says its language", () => {
  const tree = treeOf("```html\n<b>&amp;</b>\n```\nand `&lt;`");
  const [block, inline] = findAll(tree, "code");
  equal(wordsOf([block]), "<b>&amp;</b>");
  equal(wordsOf([inline]), "&lt;");
  equal(wordsOf(findAll(tree, "figcaption")).trim(), "html");
});

Deno.test("headings stand below that of the message", () => {
  const levels = treeOf("# One\n\n###### Six").flatMap((node) =>
    typeof node === "string" ? [] : [node.props["aria-level"]]
  );
  deepEqual(levels, [3, 6]);
});

Deno.test("tags are shown as they were written", () => {
  for (
    const text of [
      "<script>alert(1)</script>",
      "a <b onclick=x>b</b>",
      "<img src=x onerror=alert(1)>",
      "<!-- hidden -->",
      "<iframe srcdoc='<script>x</script>'></iframe>",
      "<svg/onload=alert(1)>",
    ]
  ) {
    equal(wordsOf(treeOf(text)), text);
    ok(elementsOf(treeOf(text)).every(({ tag }) => tag === "p"));
  }
});

Deno.test("entities are characters, and never tags", () => {
  equal(
    wordsOf(treeOf("&lt;script&gt; &amp; &#x41;&#66; &nope; &#0;")),
    [
      "<script> & AB &nope; ",
      "\ufffd",
    ].join(""),
  );
});

Deno.test("an image is a link that is followed by a click alone", () => {
  const tree = treeOf("![a cat](https://example.org/cat.png?who=me)");
  equal(findAll(tree, "img").length, 0);
  const [{ props }] = findAll(tree, "a");
  equal(props.href, "https://example.org/cat.png?who=me");
  equal(props.target, "_blank");
  equal(props.rel, "noreferrer noopener");
});

Deno.test("what is nested without end is shown, not tried", () => {
  const deep = [
    "> ".repeat(3000) + "deep",
    "- ".repeat(1000) + "deep",
    "[".repeat(5000) + "deep",
    "*".repeat(5000) + "deep",
    "![".repeat(2000) + "deep",
  ];
  for (const text of deep) ok(wordsOf(treeOf(text)).includes("deep"));
});
