import { chatKey } from "../../base/chat_address.ts";
import { type Gap, inLanguage } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/cron.ts";
import type { Job } from "../../schedule/job_store.ts";
import { jobState, lastResult, rhythm } from "../../tools/cron/describe_job.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { formatTable } from "../format_table.ts";
import { openJobs } from "./open_jobs.ts";

const TITLES = [
  ...[texts.idTitle, texts.runsTitle, texts.stateTitle],
  ...[texts.chatTitle, texts.lastTitle, texts.messageTitle],
];

/** Lists the jobs, the next to fire first. */
export async function listJobs(
  _input: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { jobs: store, timezone } = await openJobs(context);
  const jobs = await store.list();
  if (jobs.length === 0) {
    context.world.stderr.write(`${context.say(texts.none)}\n`);
  }
  const rows = jobs.map((job) =>
    cellsOf(job, timezone).map((cell) => inLanguage(cell, context.language))
  );
  context.print({ text: shown(rows, context), json: { jobs } });
}

function cellsOf(job: Job, timezone: string): Gap[] {
  return [
    job.id,
    rhythm(job),
    jobState(job, timezone),
    chatKey(job.chat),
    lastResult(job),
    job.message,
  ];
}

/** A table for a person; for a script a line each, with nothing cut. */
function shown(
  rows: readonly string[][],
  { world, say }: CommandContext,
): string {
  if (world.stdout.isTerminal && rows.length > 0) {
    return formatTable(
      TITLES.map((title) => say(title)),
      rows,
      world.screen().columns,
    );
  }
  return rows.map((cells) =>
    cells.map((cell) => stripControl(cell).replaceAll("\n", " ")).join("  ")
  ).join("\n");
}
