import { deepEqual } from "node:assert/strict";
import { KeptMessages } from "../../../src/gateway/kept_messages.ts";

const folder = { channel: "web", folder: "web" };

Deno.test("what is sent again after a crash is kept once, with how it ended", async () => {
  const state = await Deno.makeTempDir();
  try {
    const kept = new KeptMessages(state, folder);
    const outcome = { kind: "failed", code: "x", message: "Nobody" } as const;
    const first = {
      id: "reply:1",
      answers: "web:1",
      at: "1",
      text: "",
      outcome,
    };
    const other = { id: "said:2", at: "2", text: "Psst" };
    await kept.keep("default", first);
    await kept.keep("default", other);
    await kept.keep("default", { ...first, at: "3" });
    // Those of a terminal have no id: the same words are said twice.
    await kept.keep("default", { at: "4", text: "again" });
    await kept.keep("default", { at: "4", text: "again" });
    const again = { at: "4", text: "again" };
    deepEqual(await new KeptMessages(state, folder).list("default"), [
      ...[first, other, again, again],
    ]);
  } finally {
    await Deno.remove(state, { recursive: true });
  }
});
