import fc from "fast-check";

/** What answers are made of, whole and broken. */
const pieces = [
  "**bold** and *it* ",
  "**open ",
  "`code` ",
  "`",
  "~~gone~~ ",
  "||hidden words|| ",
  "||",
  "***",
  "_",
  "\n\n",
  "\n",
  "  ",
  "# Heading\n\n",
  "- item\n",
  "  - inner\n",
  "1. first\n\n   more\n",
  "- [x] done\n",
  "> quoted\n",
  "> > deeper\n",
  "```js\nlet x = 1 < 2;\n\n    y && z\n```\n",
  "```\n",
  "    indented\n",
  '[label](https://example.org/?a=1&b="2") ',
  "[half](https://exa",
  "https://example.org/a_b ",
  "[bad](javascript:x) ",
  "![image](https://example.org/i.png)\n",
  "[^1] ",
  "\n[^1]: note\n",
  "\n[ref]: https://example.org/ref\n",
  "\n\n| a | b |\n|---|:-:|\n| 1 | [l](https://example.org) |\n\n",
  "| a |\n",
  "<b>html</b> ",
  "<br>",
  "&lt;&amp;&#39; ",
  "& < > \" ' ",
  "\\* ",
  "👩‍👩‍👧 🇫🇷 e\u0301 ",
  "猫の名前",
  "\u0600 \u0301",
  "word ".repeat(30),
  "long".repeat(40),
];

/** Any text, and any mix of the pieces of Markdown with it. */
export const anyMarkdown: fc.Arbitrary<string> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.string({
        unit: fc.constantFrom(..."*_`~|[]()#>-+.!<&;\\\n 1a"),
        maxLength: 30,
      }),
    },
  ),
  { maxLength: 40, size: "max" },
).map((list) => list.join(""));
