import { deepEqual } from "node:assert/strict";
import { describeError } from "../../src/i18n/describe_error.ts";
import { loadLanguage } from "../../src/i18n/load_language.ts";
import { TestSandbox } from "./test_sandbox.ts";

Deno.test({
  name: "that a tool took too long is said in any language",
  ignore: Deno.build.os !== "linux",
  async fn(): Promise<void> {
    await using test = await TestSandbox.create();
    const error = await test.run({ job: "hang", timeoutMs: 500 })
      .catch((error) => error);
    deepEqual(describeError(error, await loadLanguage("de")), {
      code: "timeout",
      message: "Das wurde nicht fertig: Es dauerte länger als 0,5 s",
      hint: "Versuche es mit weniger auf einmal",
    });
  },
});
