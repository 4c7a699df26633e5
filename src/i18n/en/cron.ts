/** What `miniclaw cron` says. */
export const texts = {
  added: "Added the job {id}, next run {moment}",
  enabled: "Enabled the job {id}, next run {moment}",
  disabled: "Disabled the job {id}",
  removed: "Removed the job {id}: {message}",
  runsNow: "The job {id} runs now",
  runsLater:
    "No gateway runs: the job {id} will run when it starts (miniclaw gateway)",
  needsGateway: "Jobs fire only while `miniclaw gateway` runs",
  none: "There are no jobs yet: miniclaw help cron add",
  idTitle: "ID",
  runsTitle: "RUNS",
  stateTitle: "STATE",
  chatTitle: "CHAT",
  lastTitle: "LAST",
  messageTitle: "MESSAGE",
  noMessage: 'Cannot schedule the job: expected "--message TEXT", got nothing',
  giveMessage: "Give the text with -m, or -m - to read standard input",
  noChat:
    'Cannot use "{name}": expected CHANNEL:ID such as telegram:123, got "{got}"',
  noChannel:
    'Cannot use "{name}": expected cli, telegram or web before the colon, got "{got}"',
  nearestChat: 'Did you mean "{chat}"?',
  noTelegramChat:
    'Cannot use "{name}": expected a number such as telegram:123456789, or telegram:-100123456789/7 for a topic, got "{got}"',
  noSchedule:
    "Cannot schedule the job: expected one of --at T, --every MIN and --cron EXPR, got none",
  manySchedules:
    "Cannot schedule the job: expected one of --at T, --every MIN and --cron EXPR, got {first} and {second}",
  seeHelp: "See: miniclaw help cron add",
  zoneOfMinutes:
    'Cannot use "--zone" with "--every": minutes are the same everywhere',
  noMinutes:
    'Cannot use "--every": expected a whole number of minutes, got "{got}"',
} as const;
