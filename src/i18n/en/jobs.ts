/** What is said of scheduled jobs, and of what can't be one. */
export const texts = {
  once: "once",
  every: "every {minutes} minutes",
  cron: "cron {expression} in {zone}",
  atOnce: "to run at once",
  done: "done {moment}",
  next: "next {moment}",
  disabled: "disabled",
  fired: "fired",
  answered: "answered",
  held: "held",
  missed: "missed",
  failed: "failed: {reason}",
  unknownToRemove: 'Cannot remove the job "{id}": there is none of that id',
  unknownToEnable: 'Cannot enable the job "{id}": there is none of that id',
  unknownToDisable: 'Cannot disable the job "{id}": there is none of that id',
  unknownToRun: 'Cannot run the job "{id}": there is none of that id',
  theJobsAre: "The jobs are: {ids}",
  noJobs: "There are no jobs",
  isOver: 'Cannot enable the job "{id}": its only time has passed',
  runOnceMore: "Run it once more with: miniclaw cron run {id}",
  isBroken: 'Cannot enable the job "{id}": {fault}',
  correctOrRemove:
    "Its schedule stands in state/jobs.json; or remove it and add it anew",
  noMessage: "Cannot schedule the job: expected a message, got nothing",
  refused: "Cannot schedule the job: {fault}",
  noTime:
    'expected a time such as "2026-11-20T18:30" or "2026-11-20T18:30+01:00", got {got}',
  pastTime: "expected a time after now, {now}, got {got}",
  noMinutes:
    "expected a whole number of minutes from {fewest} to {most}, got {got}",
  noFields:
    'expected five cron fields such as "30 8 * * 1-5" (minute, hour, day, month, weekday), got {got}',
  noDay: "expected an expression that fits some day, got {got}",
  noZone: 'expected an IANA time zone such as "Europe/Paris", got {got}',
  brokenZone: "expected an IANA time zone, got {got}",
  brokenDay: "expected a schedule that fits some day, got none",
} as const;
