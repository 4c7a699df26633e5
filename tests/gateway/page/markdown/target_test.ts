import { equal } from "node:assert/strict";
import {
  hintOf,
  targetOf,
} from "../../../../src/gateway/page/files/markdown/target.js";

function hint(words: string, href: string): string | undefined {
  return hintOf(words, targetOf(href)!);
}

Deno.test("a link whose words name another place says where it leads", () => {
  equal(hint("https://bank.example", "https://evil.example/"), "evil.example");
  equal(hint("bank.example/login", "https://evil.example/"), "evil.example");
  equal(hint("www.bank.example", "https://bank.example/"), "bank.example");
  equal(
    hint("https://bank.example", "https://bank.example@evil.example/"),
    "evil.example",
  );
  equal(
    hint("https://bank.example", "https://bank.example.evil.example/"),
    "bank.example.evil.example",
  );
});

Deno.test("characters that can't be seen don't hide that", () => {
  equal(hint("bank\u200b.example", "https://evil.example/"), "evil.example");
  equal(
    hint("\u202ehttps://bank.example", "https://evil.example/"),
    "evil.example",
  );
});

Deno.test("a host in letters that look like others is shown as it is asked for", () => {
  equal(hint("аpple.com", "https://аpple.com/"), "xn--pple-43d.com");
});

Deno.test("a link that leads where its words say needs no hint", () => {
  equal(hint("https://a.example/x", "https://a.example/x"), undefined);
  equal(hint("a.example", "https://a.example/"), undefined);
  equal(hint("the manual", "https://a.example/manual"), undefined);
  equal(hint("e.g. this", "https://a.example/manual"), undefined);
  equal(hint("main.ts", "https://a.example/main.ts"), "a.example");
});

Deno.test("a letter goes to whom its words name, or says to whom", () => {
  equal(hint("me@a.example", "mailto:me@a.example"), undefined);
  equal(hint("me@a.example", "mailto:you@b.example"), "you@b.example");
  equal(hint("write to me", "mailto:me@a.example"), undefined);
});
