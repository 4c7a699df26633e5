import { equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "../../src/base/nearest.ts";
import { isSecretKey, Redactor } from "../../src/base/redactor.ts";
import { stripControl } from "../../src/base/strip_control.ts";
import { truncateMiddle } from "../../src/base/truncate_middle.ts";

const bytes = (text: string): number => new TextEncoder().encode(text).length;

Deno.test("truncateMiddle keeps head and tail within the limit", () => {
  const text = `HEAD${"x".repeat(5000)}TAIL`;
  const cut = truncateMiddle(text, 500);
  match(cut, /^HEAD/);
  match(cut, /TAIL$/);
  ok(bytes(cut) <= 500);
  equal(
    bytes(cut.replace(/\n\[… (\d+) bytes cut …\]\n/, "")) + cutOf(cut),
    5008,
  );
});

function cutOf(text: string): number {
  return Number(/\[… (\d+) bytes cut …\]/.exec(text)?.[1]);
}

Deno.test("truncateMiddle never splits a character nor passes the limit", () => {
  fc.assert(fc.property(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.integer({ min: 60, max: 400 }),
    (text, limit) => {
      const cut = truncateMiddle(text, limit);
      ok(bytes(cut) <= Math.max(limit, 60));
      ok(!cut.includes("\ufffd") || text.includes("\ufffd"));
      if (bytes(text) <= limit) equal(cut, text);
    },
  ));
});

Deno.test("stripControl leaves nothing that a terminal would obey", () => {
  equal(stripControl("a\x1b[31mred\x1b[0m\tb\r\nc"), "ared\tb\nc");
  equal(stripControl("\x1b]0;title\x07x\x1b]52;c;aGk=\x1b\\y"), "xy");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    // deno-lint-ignore no-control-regex
    ok(!/[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(stripControl(text)));
  }));
});

Deno.test("nearest finds a typo and stays silent about another word", () => {
  const known = ["memory", "sessions", "onboard", "config"];
  equal(nearest("memroy", known), "memory");
  equal(nearest("onbord", known), "onboard");
  equal(nearest("conf", known), "config");
  equal(nearest("zebra", known), undefined);
});

Deno.test("a redactor masks every form in which a secret may appear", () => {
  const redactor = new Redactor();
  redactor.add('k"ey/with+odd', "abcdefgh", "abcdefghij", "short", undefined);
  equal(redactor.redact("x abcdefghij y abcdefgh z"), "x *** y *** z");
  equal(redactor.redact(JSON.stringify({ k: 'k"ey/with+odd' })), '{"k":"***"}');
  equal(
    redactor.redact(`?key=${encodeURIComponent('k"ey/with+odd')}`),
    "?key=***",
  );
  equal(redactor.redact("short stays"), "short stays");
});

Deno.test("secrets are known by their key, tokens that are counted are not", () => {
  for (const key of ["api_key", "token", "bot_token", "password", "apiKey"]) {
    ok(isSecretKey(key), key);
  }
  for (const key of ["max_tokens", "context_tokens", "tokens_per_day", "key"]) {
    ok(!isSecretKey(key), key);
  }
});
