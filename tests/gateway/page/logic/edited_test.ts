import { deepEqual, equal } from "node:assert/strict";
import {
  begin,
  collide,
  draftOf,
  follow,
  goOn,
  isChanged,
  joined,
  keepMine,
} from "../../../../src/gateway/page/files/logic/edited.js";

const at = "2026-11-20T12:00:00.000Z";
const first = { text: "a\nb\nc", version: "1" };
const second = { text: "a\nb\nc\nd", version: "2" };
const mine = { ...begin(first), text: "A\nb\nc" };

Deno.test("what isn't changed leaves no draft behind", () => {
  equal(isChanged(begin(first)), false);
  equal(draftOf(begin(first), at), undefined);
});

Deno.test("a draft is asked about at the next visit, and gone on with", () => {
  const left = draftOf(mine, at);
  deepEqual(left, { base: first, text: mine.text, at });
  const back = begin(first, left);
  equal(back.text, first.text);
  deepEqual(draftOf(back, "later"), left);
  deepEqual(goOn(back), mine);
});

Deno.test("a draft that says what is kept by now isn't asked about", () => {
  equal(begin(first, { base: second, text: first.text, at }).left, undefined);
});

Deno.test("a draft of a text that changed meanwhile ends in a question", () => {
  const edited = goOn(begin(second, draftOf(mine, at)));
  deepEqual(edited, { base: first, text: mine.text, theirs: second });
  equal(joined(edited), "A\nb\nc\nd");
  deepEqual(keepMine(edited), { base: second, text: mine.text });
});

Deno.test("two who wrote the same don't disagree", () => {
  const theirs = { text: mine.text, version: "2" };
  deepEqual(collide(mine, theirs), begin(theirs));
});

Deno.test("what wasn't touched here follows what is kept, what was doesn't", () => {
  deepEqual(follow(begin(first), second), begin(second));
  deepEqual(follow(mine, second), mine);
});
