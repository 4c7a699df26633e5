import { equal } from "node:assert/strict";
import fc from "fast-check";
import { MASK, Redactor } from "../../src/base/redactor.ts";
import { secretForms } from "../../src/base/secret_forms.ts";

/** What is masked where all forms are looked for at once, by one large pattern. */
function maskedAtOnce(text: string, secrets: string[]): string {
  const forms = secrets.flatMap((secret) => secretForms(secret))
    .sort((a, b) => b.length - a.length);
  const gap = "(?:[ \\t]*\\r?\\n[ \\t]*)?";
  const patterns = forms.map((form) =>
    [...form].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join(gap)
  );
  return text.replace(new RegExp(patterns.join("|"), "g"), MASK);
}

Deno.test("no form is overlooked, wherever a text is broken or has blanks", () => {
  const letter = fc.constantFrom(..."abAB01+/&é \t\r\n");
  const secret = fc.string({ unit: letter, minLength: 8, maxLength: 12 });
  const gap = fc.constantFrom("", "", "", "\n", " \r\n\t", "\n\n", " ");
  const spoken = fc.tuple(secret, fc.array(gap, { maxLength: 12 }), fc.nat(9))
    .map(([secret, gaps, at]) => {
      const forms = secretForms(secret);
      const letters = [...forms[at % forms.length]];
      const text = letters.map((one, at) => one + (gaps[at] ?? "")).join("");
      return { secret, text };
    });
  fc.assert(
    fc.property(fc.array(spoken, { maxLength: 2 }), secret, (said, other) => {
      const secrets = [...said.map(({ secret }) => secret), other];
      const redactor = new Redactor();
      redactor.add(...secrets);
      const text = said.map(({ text }) => text).join("x");
      equal(redactor.redact(text), maskedAtOnce(text, secrets));
    }),
    { numRuns: 200 },
  );
});
