// A program that uses a sandbox, for tests that end it in a hard way.
import { Sandbox } from "../../src/sandbox/sandbox.ts";
import { launches } from "./test_sandbox.ts";

const [root, job, end] = Deno.args;
const sandbox = new Sandbox({
  launch: launches.deno,
  idleMs: 600_000,
});
const call = {
  grant: { profile: "files", roots: [root] },
  job,
  input: "done",
  timeoutMs: 60_000,
} as const;
await sandbox.run(call, new AbortController().signal);
if (end === "dispose") await sandbox[Symbol.asyncDispose]();
Deno.stdout.writeSync(new TextEncoder().encode("done"));
