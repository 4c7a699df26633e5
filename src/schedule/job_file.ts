import * as v from "valibot";
import type { Logger } from "../base/logger.ts";
import { readIfThere } from "../base/read_if_there.ts";
import { readStateFile, writeStateFile } from "../base/state_file.ts";
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
  const broken = "the jobs begin anew";
  return await readStateFile(path, { parse: parseJobs, broken, log }) ?? [];
}

/** Reads jobs.json and leaves it as it is; undefined where it can't be read. */
export async function peekJobs(path: string): Promise<Job[] | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return [];
  try {
    return parseJobs(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return undefined;
  }
}

/** Writes jobs.json whole. */
export async function writeJobs(
  path: string,
  jobs: readonly Job[],
): Promise<void> {
  await writeStateFile(path, { version: 1, jobs });
}

function parseJobs(tree: unknown): Job[] | undefined {
  const result = v.safeParse(jobsFile, tree);
  return result.success ? result.output.jobs : undefined;
}
