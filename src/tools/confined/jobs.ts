import type { Jobs } from "../../sandbox/confined_call.ts";

/** Every job that is done in a confined process. A new one is one more line here. */
export const jobs: Jobs = {};
