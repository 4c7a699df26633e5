/**
 * miniclaw: a self-hosted AI agent for the machines you already have.
 *
 * ```sh
 * deno run -A jsr:@miniclaw/cli onboard
 * ```
 *
 * @module
 */
import { findRole } from "./src/sandbox/role.ts";

switch (findRole(import.meta.main)) {
  case "program": {
    const { startCli } = await import("./src/cli/start_cli.ts");
    Deno.exit(await startCli(Deno.args, Deno.exit));
    break;
  }
  case "confined":
  case "worker":
    await import("./src/tools/confined/entry.ts");
}
