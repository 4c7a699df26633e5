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
  case "confined": {
    const { watch } = await import("./src/sandbox/watch.ts");
    await watch(JSON.parse(Deno.args[1]), Deno.exit);
    break;
  }
  case "worker": {
    const [{ jobs }, { serveJobs }] = await Promise.all([
      import("./src/tools/confined/jobs.ts"),
      import("./src/sandbox/serve_jobs.ts"),
    ]);
    serveJobs(jobs, JSON.parse(Deno.args[1]));
  }
}
