import { equal } from "node:assert/strict";
import type { Language } from "../../src/base/language.ts";
import { MiniclawError } from "../../src/base/miniclaw_error.ts";
import { phrase } from "../../src/base/phrase.ts";
import { sayIn } from "../../src/base/say.ts";
import type { Template } from "../../src/base/template.ts";
import { describeError } from "../../src/i18n/describe_error.ts";

const texts = {
  added: "Added the job {id}, next run {when}",
  waiting: { one: "{count} job waits", other: "{count} jobs wait" },
  broken: "Cannot read {path}: {reason}",
  empty: "it is empty",
} as const;

const words = new Map<Template, Template>([
  [texts.added, "Tâche {id} ajoutée (prochaine : {when})"],
  [texts.waiting, {
    one: "{count} tâche attend",
    other: "{count} tâches attendent",
  }],
  [texts.broken, "Lecture de {path} impossible : {reason}"],
  [texts.empty, "rien dedans"],
]);

const french: Language = {
  code: "fr",
  translate: (template) => words.get(template) ?? template,
  isOne: (count) => count < 2,
};

Deno.test("a phrase is English until a reader is known", () => {
  const added = phrase(texts.added, { id: "k3m9q", when: "now" });
  equal(`${added}`, "Added the job k3m9q, next run now");
  equal(
    JSON.stringify({ added }),
    '{"added":"Added the job k3m9q, next run now"}',
  );
  equal(added.in(french), "Tâche k3m9q ajoutée (prochaine : now)");
});

Deno.test("a count takes the form that the language has for it", () => {
  const say = sayIn(french);
  equal(say(texts.waiting, { count: 0 }), "0 tâche attend");
  equal(say(texts.waiting, { count: 2 }), "2 tâches attendent");
  equal(String(phrase(texts.waiting, { count: 0 })), "0 jobs wait");
  equal(String(phrase(texts.waiting, { count: 1 })), "1 job waits");
});

Deno.test("a phrase in a gap is put into the reader's language as well", () => {
  const reason = phrase(texts.empty);
  const broken = phrase(texts.broken, { path: "a.txt", reason });
  equal(broken.in(french), "Lecture de a.txt impossible : rien dedans");
  equal(String(broken), "Cannot read a.txt: it is empty");
});

Deno.test("a decimal has the reader's sign, and whole numbers stay as they are", () => {
  const gaps = (when: number) => ({ id: "1", when });
  equal(
    String(phrase(texts.added, gaps(1.5))),
    "Added the job 1, next run 1.5",
  );
  equal(
    phrase(texts.added, gaps(1.5)).in(french),
    "Tâche 1 ajoutée (prochaine : 1,5)",
  );
  equal(
    phrase(texts.added, gaps(18790)).in(french),
    "Tâche 1 ajoutée (prochaine : 18790)",
  );
});

Deno.test("a note that tells texts apart isn't shown", () => {
  equal(String(phrase("none{#channels}")), "none");
});

Deno.test("what stands in a gap is left as it is, braces and all", () => {
  const path = "{reason}$&{constructor}";
  const broken = phrase(texts.broken, { path, reason: "x" });
  equal(String(broken), "Cannot read {reason}$&{constructor}: x");
});

Deno.test("an error has an English message and tells its reader in theirs", () => {
  const error = new MiniclawError(
    phrase(texts.broken, { path: "a.txt", reason: phrase(texts.empty) }),
    { hint: phrase(texts.empty) },
  );
  equal(error.message, "Cannot read a.txt: it is empty");
  equal(error.hint, "it is empty");
  const { message, hint } = describeError(error, french);
  equal(message, "Lecture de a.txt impossible : rien dedans");
  equal(hint, "rien dedans");
});
