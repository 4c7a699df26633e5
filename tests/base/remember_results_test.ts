import { deepEqual, equal } from "node:assert/strict";
import { rememberResults } from "../../src/base/remember_results.ts";

Deno.test("a result is worked out once, and again once its text was forgotten", () => {
  const worked: string[] = [];
  const lengthOf = rememberResults((text) => {
    worked.push(text);
    return text.length;
  }, 16);
  for (const text of ["one", "four", "one", "seven", "", "four", ""]) {
    equal(lengthOf(text), text.length);
  }
  deepEqual(worked, ["one", "four", "seven", ""]);
  // "four" was asked for last, so "one" and "seven" go first.
  lengthOf("nine");
  lengthOf("four");
  lengthOf("ten");
  lengthOf("seven");
  deepEqual(worked.slice(4), ["nine", "ten", "seven"]);
});

Deno.test("a text that is too long is never kept", () => {
  let worked = 0;
  const lengthOf = rememberResults((text) => {
    worked++;
    return text.length;
  }, 16);
  lengthOf("longer");
  lengthOf("longer");
  equal(worked, 2);
});
