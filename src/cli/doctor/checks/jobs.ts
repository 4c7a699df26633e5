import { joinGaps } from "../../../base/join_gaps.ts";
import { phrase } from "../../../base/phrase.ts";
import { systemTimeZone } from "../../../base/zoned_time.ts";
import { isGatewayRunning } from "../../../gateway/gateway_lock.ts";
import { texts } from "../../../i18n/en/doctor.ts";
import type { Job } from "../../../schedule/job.ts";
import { peekJobs } from "../../../schedule/job_file.ts";
import { isGone, isWaiting } from "../../../schedule/review_job.ts";
import { setJobsAside } from "../../../schedule/set_jobs_aside.ts";
import { nextRun } from "../../../tools/cron/describe_job.ts";
import type { Check, CheckContext, Finding } from "../check.ts";
import { jobTroubles } from "../job_troubles.ts";

/** The jobs: how many there are, when the next one runs, and what keeps any from it. */
export const jobs: Check = {
  name: "jobs",
  async run(context): Promise<Finding> {
    const { home: { state }, fix } = context;
    const path = `${state}/jobs.json`;
    const all = await peekJobs(path);
    if (all) return await judge(all, context);
    const names = fix ? await setJobsAside(state) : undefined;
    return names === undefined
      ? {
        kind: "fail",
        message: phrase(texts.unreadable, { names: path }),
        hint: phrase(texts.setItAside),
      }
      : { kind: "ok", message: phrase(texts.nowSetAside, { names }) };
  },
};

async function judge(
  all: readonly Job[],
  { home, world, loaded: { config } }: CheckContext,
): Promise<Finding> {
  const now = world.now();
  const listed = all.filter((job) => !isGone(job, now));
  const isServed = await isGatewayRunning(home.state);
  const { telegram } = config.channels;
  const troubles = jobTroubles(listed, { now, isServed, telegram });
  return troubles.length === 0
    ? well(listed, config.agent.timezone ?? systemTimeZone())
    : {
      kind: "warn",
      message: joinGaps(troubles.map(({ message }) => message), "; "),
      hint: troubles[0].hint,
    };
}

function well(listed: readonly Job[], zone: string): Finding {
  const count = listed.length;
  const [next] = listed.filter(isWaiting)
    .sort((a, b) => Date.parse(a.next_run) - Date.parse(b.next_run));
  if (count === 0) return { kind: "ok", message: phrase(texts.jobsNone) };
  const message = next
    ? phrase(texts.jobsNext, { count, time: nextRun(next, zone) })
    : phrase(texts.jobsIdle, { count });
  return { kind: "ok", message };
}
