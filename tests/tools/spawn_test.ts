import { deepEqual, rejects } from "node:assert/strict";
import { spawn } from "../../src/tools/spawn.ts";
import { toolContext } from "../fakes/tool_context.ts";
import { call } from "./store_context.ts";

Deno.test("spawn says that nothing runs in the background yet, and what to do", async () => {
  await using context = await toolContext();
  const message =
    "Cannot work in the background: expected a running gateway, which this version doesn't have";
  await rejects(call(spawn, { task: "Read all mail" }, context), {
    code: "unavailable",
    message,
    hint: "Do it now, in this turn",
  });
  await rejects(call(spawn, { command: "ls", args: ["-l"] }, context), {
    message,
    hint: "Run the program with exec, in this turn",
  });
});

Deno.test("spawn takes either a task or a command", async () => {
  await using context = await toolContext();
  const cases: [unknown, RegExp][] = [
    [{}, /either a task or a command, got neither/],
    [{ args: ["x"] }, /either a task or a command, got neither/],
    [{ task: "x", command: "ls" }, /either a task or a command, got both/],
    [{ task: "x", args: ["y"] }, /args only with a command/],
  ];
  for (const [args, fault] of cases) {
    await rejects(call(spawn, args, context), fault);
  }
  deepEqual(spawn.touches({}), []);
});
