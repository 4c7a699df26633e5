import { chatKey } from "../../base/chat_address.ts";
import { stripControl } from "../../base/strip_control.ts";
import type { Job } from "../../schedule/job_store.ts";
import { jobState, rhythm } from "../../tools/cron/describe_job.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { formatTable } from "../format_table.ts";
import { openJobs } from "./open_jobs.ts";

const TITLES = ["ID", "RUNS", "STATE", "CHAT", "LAST", "MESSAGE"];

/** Lists the jobs, the next to fire first. */
export async function listJobs(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { jobs: store, timezone } = await openJobs(context);
  const jobs = await store.list();
  if (jobs.length === 0) {
    context.world.stderr.write(
      "There are no jobs yet: miniclaw help cron add\n",
    );
  }
  const rows = jobs.map((job) => rowOf(job, timezone));
  context.print({ text: shown(rows, context), json: { jobs } });
}

function rowOf(job: Job, timezone: string): string[] {
  return [
    job.id,
    rhythm(job),
    jobState(job, timezone),
    chatKey(job.chat),
    job.last_result ?? (job.last_run ? "fired" : "-"),
    job.message,
  ];
}

/** A table for a person; for a script a line each, with nothing cut. */
function shown(
  rows: readonly string[][],
  { world }: CommandContext,
): string {
  if (world.stdout.isTerminal && rows.length > 0) {
    return formatTable(TITLES, rows, world.screen().columns);
  }
  return rows.map((cells) =>
    cells.map((cell) => stripControl(cell).replaceAll("\n", " ")).join("  ")
  ).join("\n");
}
