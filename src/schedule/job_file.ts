import * as v from "valibot";
import { atomicWrite } from "../base/atomic_write.ts";
import type { Logger } from "../base/logger.ts";
import type { Job } from "./job.ts";

const moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

const schedule = v.variant("type", [
  v.looseObject({ type: v.literal("fire_at"), time: moment }),
  v.looseObject({ type: v.literal("interval"), minutes: v.number() }),
  v.looseObject({
    type: v.literal("cron"),
    expression: v.string(),
    timezone: v.string(),
  }),
]);

const job: v.GenericSchema<unknown, Job> = v.looseObject({
  id: v.string(),
  schedule,
  chat: v.looseObject({ channel: v.string(), chatId: v.string() }),
  message: v.string(),
  created_at: moment,
  enabled: v.boolean(),
  next_run: moment,
  person: v.optional(v.string()),
  text: v.optional(v.boolean()),
  missed: v.optional(v.picklist(["once", "skip"])),
  origin: v.optional(v.picklist(["person", "agent"])),
  run_requested: v.optional(moment),
  last_run: v.optional(moment),
  last_result: v.optional(v.string()),
  done_at: v.optional(moment),
});

const jobsFile = v.looseObject({ version: v.literal(1), jobs: v.array(job) });

/**
 * Reads jobs.json. One that can't be read is moved to `jobs.json.corrupted`, and
 * the jobs begin anew: hold the lock, since another process may do the same.
 */
export async function readJobs(path: string, log: Logger): Promise<Job[]> {
  const text = await readText(path);
  if (text === undefined) return [];
  const jobs = parseJobs(text);
  if (jobs) return jobs;
  const kept = `${path}.corrupted`;
  await Deno.rename(path, kept);
  log.warn(`${path} can't be read; it is kept as ${kept} and a new one begun`);
  return [];
}

/** Writes jobs.json whole. */
export async function writeJobs(
  path: string,
  jobs: readonly Job[],
): Promise<void> {
  await atomicWrite(
    path,
    `${JSON.stringify({ version: 1, jobs }, null, 2)}\n`,
  );
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function parseJobs(text: string): Job[] | undefined {
  try {
    const result = v.safeParse(
      jobsFile,
      JSON.parse(text.replace(/^\uFEFF/, "")),
    );
    return result.success ? result.output.jobs : undefined;
  } catch {
    return undefined;
  }
}
