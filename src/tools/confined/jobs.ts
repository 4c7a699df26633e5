import type { Jobs } from "../../sandbox/confined_call.ts";

/**
 * Every job that is done in a confined process, each loaded when it is called: a
 * process does only one kind. A new one is one more line here.
 */
export const jobs: Jobs = {
  filesystem: async (input) =>
    (await import("./filesystem_job.ts")).filesystemJob(input),
  exec: async (input, signal) =>
    (await import("./exec_job.ts")).execJob(input, signal),
  web: async (input, signal) =>
    (await import("./web_job.ts")).createWebJob()(input, signal),
  web_search: async (input, signal) =>
    (await import("./web_search_job.ts")).createWebSearchJob()(input, signal),
};
