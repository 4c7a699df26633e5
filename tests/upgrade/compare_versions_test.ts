import { deepEqual, equal, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import {
  compareVersions,
  isVersion,
} from "../../src/upgrade/compare_versions.ts";

/** As https://semver.org has them (11), and some more, from the oldest on. */
const inOrder = [
  ...["0.0.1-0", "0.9.9", "1.0.0-9", "1.0.0-10", "1.0.0-alpha"],
  ...["1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2"],
  ...["1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0"],
  "2.0.0",
];

Deno.test("versions are older and newer as semver.org has it", () => {
  for (const [at, one] of inOrder.entries()) {
    ok(isVersion(one), one);
    for (const [where, other] of inOrder.entries()) {
      const sign = Math.sign(compareVersions(one, other));
      equal(sign, Math.sign(at - where), `${one} and ${other}`);
    }
  }
});

Deno.test("any order of versions is sorted into the same one", () => {
  const shuffled = fc.shuffledSubarray(inOrder, {
    minLength: inOrder.length,
    maxLength: inOrder.length,
  });
  fc.assert(fc.property(shuffled, (versions) => {
    deepEqual([...versions].sort(compareVersions), inOrder);
  }));
});

Deno.test("what is no version is none", () => {
  const wrong = [
    "",
    "1",
    "1.2",
    "v1.2.3",
    "1.2.3-",
    "1.2.3-a..b",
    "1.2.3 ",
    "1.2.3\n",
  ];
  for (
    const text of [...wrong, "-1.2.3", "1.2.3-ä", "1.2.3;rm", "9".repeat(99)]
  ) {
    equal(isVersion(text), false, text);
  }
  throws(() => compareVersions("1.2.3", "many"), TypeError);
});
