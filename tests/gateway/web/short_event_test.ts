import { deepEqual, equal } from "node:assert/strict";
import {
  MOST_SHOWN,
  shortEvent,
} from "../../../src/gateway/web/short_event.ts";

Deno.test("a page is shown the beginning of a long output, and all else whole", () => {
  const step = { id: "c1", outcome: "ok" as const, milliseconds: 3 };
  const output = "x".repeat(MOST_SHOWN + 1);
  const end = { kind: "toolEnd" as const, tool: "web" };
  const short = shortEvent({ ...end, step: { ...step, output } });
  deepEqual(short, { ...end, step: { ...step, output: output.slice(1) } });
  for (const event of [{ kind: "text" as const, text: output }, end]) {
    equal(shortEvent(event), event);
  }
});
