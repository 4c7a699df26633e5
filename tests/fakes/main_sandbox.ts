import { Sandbox } from "../../src/sandbox/sandbox.ts";

const entry = new URL("../../main.ts", import.meta.url);

/** The program's own sandbox: its confined processes are started from main.ts. */
export function mainSandbox(): Sandbox {
  const source = decodeURIComponent(new URL(".", entry).pathname);
  return new Sandbox({ launch: { kind: "deno", entry: entry.href, source } });
}
