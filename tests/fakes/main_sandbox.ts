import { Sandbox } from "../../src/sandbox/sandbox.ts";
import { confinedEntry } from "../../src/tools/confined/entry.ts";

const root = new URL("../../", import.meta.url);

/** The program's own sandbox, from its sources. */
export function mainSandbox(): Sandbox {
  const source = decodeURIComponent(root.pathname);
  return new Sandbox({
    launch: { kind: "deno", entry: confinedEntry, source },
  });
}
