import { deepEqual, match, notEqual } from "node:assert/strict";
import type { CallDelta } from "../../src/providers/openai/chunk.ts";
import { ToolCallAssembler } from "../../src/providers/openai/tool_calls.ts";
import type { ToolCall } from "../../src/providers/provider.ts";

type Piece = Partial<CallDelta> & { args?: string };

function assemble(...pieces: Piece[]): ToolCall[] {
  const calls = new ToolCallAssembler([]);
  for (const { args = "", ...piece } of pieces) {
    calls.add({ id: "", name: "", arguments: args, ...piece });
  }
  return calls.finish();
}

const A = { id: "a", name: "read", arguments: { x: 1 } };
const B = { id: "b", name: "write", arguments: { y: 2 } };

Deno.test("tool calls are joined by index, also where they are interleaved", () => {
  const calls = assemble(
    { index: 0, id: "a", name: "read" },
    { index: 1, id: "b", name: "write" },
    { index: 1, args: '{"y"' },
    { index: 0, args: '{"x":' },
    { index: 1, args: ":2}" },
    { index: 0, args: "1}" },
  );
  deepEqual(calls, [A, B]);
});

Deno.test("tool calls may repeat id and name in every piece", () => {
  const calls = assemble(
    { index: 0, id: "a", name: "read", args: '{"x"' },
    { index: 0, id: "a", name: "read", args: ":1}" },
  );
  deepEqual(calls, [A]);
});

Deno.test("tool calls may come without an index, whole or in pieces", () => {
  const whole = assemble(
    { id: "a", name: "read", args: '{"x":1}' },
    { id: "b", name: "write", args: '{"y":2}' },
  );
  const pieces = assemble(
    { id: "a", name: "read" },
    { args: '{"x":' },
    { args: "1}" },
    { id: "b", name: "write" },
    { args: '{"y":2}' },
  );
  deepEqual(whole, [A, B]);
  deepEqual(pieces, [A, B]);
});

Deno.test("whole tool calls at the same index stay apart", () => {
  deepEqual(
    assemble(
      { index: 0, id: "a", name: "read", args: '{"x":1}' },
      { index: 0, id: "b", name: "write", args: '{"y":2}' },
    ),
    [A, B],
  );
});

Deno.test("tool calls with empty ids get ids of their own", () => {
  const [first, second] = assemble(
    { index: 0, name: "read", args: '{"x":1}' },
    { index: 0, name: "read", args: '{"x":1}' },
  );
  deepEqual(first.arguments, { x: 1 });
  deepEqual(second.arguments, { x: 1 });
  match(first.id, /^call_/);
  notEqual(first.id, second.id);
});

Deno.test("a tool call's arguments that are no JSON object stay text", () => {
  for (const args of ["[1]", "7", "null", '"x"', '{"x":', "path=a"]) {
    const [call] = assemble({ index: 0, id: "a", name: "read", args });
    deepEqual(call.arguments, args);
  }
  const [none] = assemble({ index: 0, id: "a", name: "read", args: " " });
  deepEqual(none.arguments, {});
});
