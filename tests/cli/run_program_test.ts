import { deepEqual, equal } from "node:assert/strict";
import { runProgram } from "../../src/cli/run_program.ts";
import { splitWords } from "../../src/cli/split_words.ts";

const deno = Deno.execPath();

Deno.test("a program's exit code is told, and that it can't be started", async () => {
  const script =
    "Deno.exit((await new Response(Deno.stdin.readable).text()).length)";
  deepEqual(await runProgram([deno, "eval", script], { input: "seven!!" }), {
    kind: "ended",
    code: 7,
  });
  equal((await runProgram(["no-such-program-here"])).kind, "notStarted");
});

Deno.test("a program that doesn't read what it is given is no error", async () => {
  const input = "x".repeat(1_000_000);
  deepEqual(await runProgram([deno, "eval", ""], { input }), {
    kind: "ended",
    code: 0,
  });
});

Deno.test("a command is split at spaces, but not within quotes", () => {
  deepEqual(splitWords(' "C:\\My Files\\ed.exe"  --wait '), [
    "C:\\My Files\\ed.exe",
    "--wait",
  ]);
  deepEqual(splitWords(" "), []);
});
