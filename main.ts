/**
 * miniclaw: a self-hosted AI agent for the machines you already have.
 *
 * ```sh
 * deno run -A jsr:@miniclaw/cli onboard
 * ```
 *
 * @module
 */
import { processWorld } from "./src/cli/world.ts";
import { runCli } from "./src/cli/run_cli.ts";

if (import.meta.main) {
  Deno.exit(await runCli(Deno.args, processWorld(Deno.exit)));
}
