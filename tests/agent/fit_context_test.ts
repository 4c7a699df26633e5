import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { estimateMessage } from "../../src/agent/estimate_tokens.ts";
import { fitContext } from "../../src/agent/fit_context.ts";
import type { SessionMessage } from "../../src/sessions/session.ts";

const timestamp = "2026-11-20T10:00:00.000Z";
const words = (count: number): string => "word ".repeat(count).trim();

function turn(length: number, ...results: number[]): SessionMessage[] {
  return [
    { role: "user", content: words(length), timestamp },
    ...results.flatMap((size, at): SessionMessage[] => [
      {
        role: "assistant",
        content: "",
        timestamp,
        tool_calls: [{ id: `c${at}`, name: "t", arguments: {} }],
      },
      {
        role: "tool",
        content: words(size),
        timestamp,
        tool_call_id: `c${at}`,
      },
    ]),
  ];
}

const parts = { system: "rules", history: [], turn: turn(3), tools: [] };
const budget = { contextTokens: 2000, maxTokens: 200 };

Deno.test("the order is system, history, message", () => {
  const history = [
    ...turn(1),
    { role: "assistant" as const, content: "yes", timestamp },
  ];
  const roles = fitContext({ ...parts, history }, budget)
    .map(({ role }) => role);
  deepEqual(roles, ["system", "user", "assistant", "user"]);
});

Deno.test("older turns go first, and a call stays with its result", () => {
  fc.assert(fc.property(
    fc.array(fc.tuple(
      fc.integer({ min: 1, max: 300 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
    )),
    (sizes) => {
      const history = sizes.flatMap(([length, results]) =>
        turn(length, ...results)
      );
      const fitted = fitContext({ ...parts, history }, budget);
      const kept = fitted.slice(1, -1);
      deepEqual(
        kept.map(({ content }) => content),
        history.slice(history.length - kept.length).map((one) => one.content),
      );
      if (kept.length > 0) equal(kept[0].role, "user");
      const total = fitted.reduce((sum, one) => sum + estimateMessage(one), 0);
      ok(total <= budget.contextTokens - budget.maxTokens);
    },
  ));
});

Deno.test("history that is not shown is mentioned in one line, history that is shown isn't", () => {
  const [{ content: whole }] = fitContext(
    { ...parts, history: [...turn(1), ...turn(2)] },
    budget,
  );
  equal(whole, "rules");
  const [{ content: cut }] = fitContext(
    { ...parts, history: [...turn(1800), ...turn(2)] },
    budget,
  );
  equal(
    cut,
    "rules\n\n<cut>\nOlder messages of this conversation are not shown.\n</cut>",
  );
});

Deno.test("within a turn older results are shortened first", () => {
  const running = turn(5, 1500, 1500, 200);
  const fitted = fitContext({ ...parts, turn: running }, budget);
  const results = fitted.filter(({ role }) => role === "tool")
    .map(({ content }) => content.length);
  ok(results[0] < 500 && results[1] < 500, `${results}`);
  equal(results[2], words(200).length);
});

Deno.test("the system part and the message are never cut", () => {
  const system = words(3000);
  const running = turn(3000);
  const fitted = fitContext({ ...parts, system, turn: running }, budget);
  equal(fitted[0].content, system);
  equal(fitted[1].content, running[0].content);
});

Deno.test("in a very long turn the oldest calls go with their results, and it is said", () => {
  const running = turn(5, ...Array.from({ length: 60 }, () => 300));
  const fitted = fitContext({ ...parts, turn: running }, budget);
  const [, cut] = /^rules\n\n<cut>\nThe first (\d+) rounds/.exec(
    fitted[0].content,
  ) ?? [];
  equal(fitted[1].content, running[0].content);
  equal((fitted.length - 2) / 2, 60 - Number(cut));
  deepEqual(
    fitted.slice(2).map(({ role }) => role),
    running.slice(1 + 2 * Number(cut)).map(({ role }) => role),
  );
});
