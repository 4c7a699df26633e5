import { deepEqual } from "node:assert/strict";
import { CallError } from "../../../src/channels/telegram/call_error.ts";

const waits: [unknown, number][] = [
  [undefined, 1],
  [0, 1],
  [-5, 1],
  ["soon", 1],
  [{}, 1],
  [7, 7],
  ["7", 7],
  [1e12, 86_400],
];

for (const [retry_after, seconds] of waits) {
  Deno.test(`asked to wait ${Deno.inspect(retry_after)} seconds it waits ${seconds}`, () => {
    const { problem } = new CallError({
      error_code: 429,
      description: "Too Many Requests",
      parameters: { retry_after },
    });
    deepEqual(problem, { kind: "wait", milliseconds: 1000 * seconds });
  });
}
