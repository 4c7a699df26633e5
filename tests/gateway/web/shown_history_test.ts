import { deepEqual } from "node:assert/strict";
import type { SessionMessage } from "../../../src/sessions/session.ts";
import { shownHistory } from "../../../src/gateway/web/shown_history.ts";

const nothing = { kept: [], open: [] };

function said(
  role: SessionMessage["role"],
  content: string,
  more: Partial<SessionMessage> = {},
): SessionMessage {
  return { role, content, timestamp: "2026-11-20T10:00:00Z", ...more };
}

const call = { id: "c1", name: "web", arguments: { url: "https://a.test" } };

Deno.test("a turn is a question, and an answer with what was done on the way", () => {
  const shown = shownHistory({
    messages: [
      said("user", "Look there"),
      said("assistant", "Let me see.", { tool_calls: [call] }),
      said("tool", "200", { tool_call_id: "c1" }),
      said("assistant", "It is there."),
    ],
  }, nothing);
  deepEqual(shown.map(({ role, text }) => [role, text]), [
    ["user", "Look there"],
    ["assistant", "It is there."],
  ]);
  deepEqual(shown[1].steps, [
    { id: "c1", tool: "web", input: call.arguments, output: "200" },
  ]);
});

Deno.test("a question whose answer is awaited isn't history yet, once", () => {
  const at = "2026-11-20T10:00:00Z";
  const messages = [
    said("user", "Again?"),
    said("assistant", "Yes"),
    said("user", "Again?", { id: "web:1" }),
    said("assistant", "Half of"),
  ];
  const open = [{ id: "web:1", text: "Again?", at }];
  const shown = shownHistory({ messages }, { kept: [], open });
  deepEqual(shown.map(({ text }) => text), ["Again?", "Yes"]);
});

Deno.test("what was said beside the answers stands in its place", () => {
  const kept = [
    { at: "2026-11-20T09:00:00Z", text: "long ago" },
    { at: "2026-11-20T11:00:00Z", text: "done" },
  ];
  const messages = [said("user", "Begin"), said("assistant", "I will")];
  const renewed_at = "2026-11-20T09:30:00Z";
  const shown = shownHistory({ messages, renewed_at }, { kept, open: [] });
  deepEqual(shown.map(({ role, text }) => [role, text]), [
    ["user", "Begin"],
    ["assistant", "I will"],
    ["beside", "done"],
  ]);
});

Deno.test("a clock that is put back changes no order of what was said", () => {
  const messages = ["10:00", "10:01", "09:01", "09:02"].map((time, at) =>
    said(at % 2 ? "assistant" : "user", time, {
      timestamp: `2026-11-20T${time}:00.000Z`,
    })
  );
  const kept = [{ at: "2026-11-20T09:03:00.000Z", text: "beside" }];
  deepEqual(
    shownHistory({ messages }, { kept, open: [] }).map(({ text }) => text),
    ["10:00", "10:01", "09:01", "09:02", "beside"],
  );
});
