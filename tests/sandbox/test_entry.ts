// Stands in for main.ts in tests: the same three roles, with jobs that check
// nothing, so that only the permissions hold them.
import { findRole } from "../../src/sandbox/role.ts";
import { serveJobs } from "../../src/sandbox/serve_jobs.ts";
import { watch } from "../../src/sandbox/watch.ts";
import { uncheckedJobs } from "./unchecked_jobs.ts";

switch (findRole(import.meta.main)) {
  case "confined":
    await watch(JSON.parse(Deno.args[1]), Deno.exit);
    break;
  case "worker":
    serveJobs(uncheckedJobs, JSON.parse(Deno.args[1]));
}
