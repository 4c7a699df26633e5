import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { denseText, readDense } from "../../scripts/build/dense_text.ts";

/** Evaluates code as a module does. */
async function evaluate(code: string): Promise<unknown> {
  const module = `data:text/javascript,${encodeURIComponent(code)}`;
  return (await import(module)).default;
}

Deno.test("bytes come back from the code that holds them", async () => {
  const bytes = fc.sample(fc.uint8Array({ maxLength: 40 }), 300);
  bytes.push(Uint8Array.from({ length: 4096 }, (_, at) => at * 7));
  const texts = bytes.map((one) => denseText(one)).join();
  deepEqual(
    await evaluate(`export default [${texts}].map(${readDense})`),
    bytes,
  );
  ok(texts.length < bytes.reduce((sum, one) => sum + one.length + 4, 0) * 1.2);
});
