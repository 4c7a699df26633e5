import type { Job } from "../../src/sandbox/confined_call.ts";
import { createWebJob } from "../../src/tools/confined/web_job.ts";
import { createWebSearchJob } from "../../src/tools/confined/web_search_job.ts";
import type { SearchWorld } from "../../src/tools/confined/web_search_job.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { createWeb } from "../../src/tools/web.ts";
import type { WebOptions } from "../../src/tools/web.ts";
import { createWebSearch } from "../../src/tools/web_search.ts";
import type { WebSearchOptions } from "../../src/tools/web_search.ts";

/** The web tool in a world of the test's own, without a process around its job. */
export function webIn(world: WebOptions = {}): Tool {
  // Asked for the grant, which nothing enforces here: the job alone asks the world.
  const lookup = (): Promise<string[]> => Promise.resolve([]);
  return withJob(createWeb({ ...world, lookup }), createWebJob(world));
}

/** The search tool in a world of the test's own, likewise. */
export function webSearchIn(world: WebSearchOptions & SearchWorld): Tool {
  return withJob(createWebSearch(world), createWebSearchJob(world));
}

function withJob(tool: Tool, job: Job): Tool {
  return {
    ...tool,
    run: (args, context) =>
      tool.run(args, {
        ...context,
        confine: ({ input }) => job(input, context.signal),
      }),
  };
}
