import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { base85Code, toBase85 } from "../../scripts/build/base85.ts";

Deno.test("bytes are the same again, whatever they are", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
    const code = base85Code(bytes);
    deepEqual(new Function(`return ${code}`)(), bytes);
  }));
});

Deno.test("four bytes are five characters, as its description has them", () => {
  const bytes = [0x86, 0x4F, 0xD2, 0x6F, 0xB5, 0x59, 0xF7, 0x5B];
  equal(toBase85(Uint8Array.from(bytes)), "HelloWorld");
});
