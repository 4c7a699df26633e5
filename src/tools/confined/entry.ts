import { findRole } from "../../sandbox/role.ts";

/**
 * The address of this module, with which Deno starts a confined process: from here
 * it reads a tenth of the program, where it would else read all of it.
 */
export const confinedEntry: string = import.meta.url;

// In a process, or a Worker, that was started for it this begins the work; who only
// asks for the address is neither.
switch (findRole(true)) {
  case "confined": {
    const { watch } = await import("../../sandbox/watch.ts");
    await watch(JSON.parse(Deno.args[1]), Deno.exit);
    break;
  }
  case "worker": {
    const [{ jobs }, { serveJobs }] = await Promise.all([
      import("./jobs.ts"),
      import("../../sandbox/serve_jobs.ts"),
    ]);
    serveJobs(jobs, JSON.parse(Deno.args[1]));
  }
}
