import type { Jobs } from "../../sandbox/confined_call.ts";
import { execJob } from "./exec_job.ts";
import { filesystemJob } from "./filesystem_job.ts";
import { createWebJob } from "./web_job.ts";
import { createWebSearchJob } from "./web_search_job.ts";

/** Every job that is done in a confined process. A new one is one more line here. */
export const jobs: Jobs = {
  filesystem: filesystemJob,
  exec: execJob,
  web: createWebJob(),
  web_search: createWebSearchJob(),
};
