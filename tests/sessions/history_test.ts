import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { repairHistory } from "../../src/sessions/repair_history.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";
import { trimHistory } from "../../src/sessions/trim_history.ts";

const timestamp = "2026-11-20T10:00:00.000Z";
const user: SessionMessage = { role: "user", content: "q", timestamp };
const said: SessionMessage = { role: "assistant", content: "a", timestamp };

function round(...ids: string[]): SessionMessage[] {
  const calls = ids.map((id) => ({ id, name: "t", arguments: {} }));
  return [
    { ...said, tool_calls: calls },
    ...ids.map((id): SessionMessage => ({
      role: "tool",
      content: "r",
      timestamp,
      tool_call_id: id,
    })),
  ];
}

/** Histories as they come to be: turns of rounds, answered or not. */
const turns = fc.array(
  fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }),
  { maxLength: 12 },
).map((sizes) => {
  let next = 0;
  return sizes.flatMap((rounds) => [
    user,
    ...rounds.flatMap((size) =>
      round(...Array.from({ length: size }, () => `c${next++}`))
    ),
    said,
  ]);
});

/** Anything a file may hold, sense or not. */
const anything = fc.array(fc.record({
  role: fc.constantFrom("user", "assistant", "tool"),
  content: fc.string({ maxLength: 3 }),
  ids: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
})).map((list) =>
  list.map(({ role, content, ids }): SessionMessage => ({
    role: role as SessionMessage["role"],
    content,
    timestamp,
    ...(role === "assistant" && ids.length > 0 && {
      tool_calls: ids.map((id) => ({ id, name: "t", arguments: {} })),
    }),
    ...(role === "tool" && { tool_call_id: ids[0] ?? "x" }),
  }))
);

/** What every model service asks of a conversation. */
function assertSound(messages: readonly SessionMessage[]): void {
  if (messages.length > 0) equal(messages[0].role, "user");
  let open: string[] = [];
  for (const { role, tool_calls = [], tool_call_id } of messages) {
    if (role === "tool") {
      ok(open.includes(tool_call_id ?? ""), "a result without its call");
      open = open.filter((id) => id !== tool_call_id);
      continue;
    }
    deepEqual(open, [], "a call without its result");
    open = tool_calls.map(({ id }) => id);
  }
  deepEqual(open, [], "a call without its result");
}

Deno.test("a trimmed history is sound, short and ends as it did", () => {
  fc.assert(
    fc.property(turns, fc.integer({ min: 1, max: 50 }), (all, limit) => {
      const kept = trimHistory(all, limit);
      assertSound(kept);
      ok(kept.length <= limit);
      if (all.length <= limit) deepEqual(kept, all);
      if (all.length > 0 && limit > 1) deepEqual(kept.at(-1), all.at(-1));
    }),
  );
});

Deno.test("whole turns go first, the oldest first", () => {
  const turn = (text: string): SessionMessage[] => [
    { ...user, content: text },
    ...round(`${text}1`),
    said,
  ];
  const all = [...turn("one"), ...turn("two"), ...turn("three")];
  deepEqual(trimHistory(all, 8), [...turn("two"), ...turn("three")]);
  deepEqual(trimHistory(all, 7), turn("three"));
});

Deno.test("a single turn that is too long keeps its question and its end", () => {
  const rounds = Array.from({ length: 40 }, (_, n) => round(`c${n}`)).flat();
  const kept = trimHistory([user, ...rounds, said], 50);
  equal(kept.length, 50);
  equal(kept[0], user);
  equal(kept.at(-1), said);
  assertSound(kept);
});

Deno.test("whatever a file holds, its repaired history is sound", () => {
  fc.assert(fc.property(anything, (messages) => {
    assertSound(repairHistory(messages));
  }));
});

Deno.test("a sound history needs no repair", () => {
  fc.assert(fc.property(turns, (all) => deepEqual(repairHistory(all), all)));
});
