import { equal } from "node:assert/strict";
import { spokenText } from "../../src/gateway/spoken_text.ts";

Deno.test("an answer that was stopped says so once", () => {
  const outcome = { kind: "stopped" } as const;
  equal(
    spokenText({ text: "one\n\n[stopped by the person]", outcome }),
    "one\n\n(stopped)",
  );
  equal(spokenText({ text: "[stopped by the person]", outcome }), "");
});
