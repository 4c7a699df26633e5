import { type Launch, ownLaunch } from "../../sandbox/launch.ts";
import { Sandbox, type SandboxOptions } from "../../sandbox/sandbox.ts";

/** A sandbox of this program's own jobs. */
export function openSandbox(
  options: Omit<SandboxOptions, "launch"> = {},
): Sandbox {
  return new Sandbox({ launch: launchJobs, ...options });
}

/** A module knows its own address alone, in a bundle too: so it is asked. */
async function launchJobs(): Promise<Launch> {
  const { confinedEntry } = await import("./entry.ts");
  return ownLaunch(confinedEntry);
}
