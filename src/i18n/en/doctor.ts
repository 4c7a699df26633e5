/** What `doctor` finds in the home, and at the services it talks to. */
export const texts = {
  // The report.
  notTried: "not tried: the configuration can't be read",
  someFail: {
    one: "{count} of {total} checks fail",
    other: "{count} of {total} checks fail",
  },
  tooSlow: "no answer within {seconds} s",
  // Configuration.
  configMissing: "there is no {path}: the defaults hold",
  configOdd: "valid, but: {warnings}",
  configValid: "{path} is valid",
  makeConfig: "Make one with: miniclaw onboard",
  // Home.
  homeClosed: "{path} is closed to others",
  homeMade: "made {path}",
  homeMissing: "there is no {path} yet",
  homeOpen: "others on this machine may read {paths}",
  closeHome: "Close them with: miniclaw doctor --fix",
  closedNow: "closed to others now: {paths}",
  makeHome: "Make it with: miniclaw onboard",
  andMore: {
    one: "{name} and {count} more",
    other: "{name} and {count} more",
  },
  // Workspace.
  workspaceComplete: "{path} is complete",
  workspaceLacks: "{path} lacks {names}",
  makeMissing: "Make what is missing with: miniclaw doctor --fix",
  madeAnew: "made anew: {names}",
  // Lock.
  gatewayNone: "no gateway runs",
  gatewayRuns: "a gateway runs at {url}",
  gatewayRunsAs: "a gateway runs at {url}, process {pid}",
  gatewayDegraded: "a gateway runs at {url}, but not all of it works",
  seeStatus: "See what is wrong with: miniclaw status",
  gatewaySilent: "a process holds this home as its gateway: {reason}",
  notesStale: "no gateway runs, but one that was killed left {names}",
  removeNotes: "Take that away with: miniclaw doctor --fix",
  notesRemoved: "no gateway runs; taken away: {names}",
  // Leftovers.
  leftoversNone: "nothing was left half-written",
  leftovers: "half-written by a crash: {names}",
  leftoversRemoved: "half-written by a crash, and gone now: {names}",
  // Journal.
  journalQuiet: "nothing waits, and no message had to be set aside",
  journalWaits: {
    one: "one message waits, and no message had to be set aside",
    other: "{count} messages wait, and no message had to be set aside",
  },
  waitsForGateway: "They are dealt with once it runs: miniclaw gateway",
  setAside: "set aside, since miniclaw crashed over them: {messages}",
  setAsideForgotten:
    "set aside, since miniclaw crashed over them: {messages}; now forgotten",
  setAsideOne: "{text} of {person}, {time}",
  forget:
    "Who wrote them was told. When you know why, have them forgotten: miniclaw doctor --fix",
  forgetLater:
    "Who wrote them was told. When you know why, have them forgotten: end the gateway, then miniclaw doctor --fix",
  // Jobs.
  jobsNone: "there are none",
  jobsNext: {
    one: "{count} job; the next run is {time}",
    other: "{count} jobs; the next run is {time}",
  },
  jobsIdle: {
    one: "{count} job, which waits for nothing",
    other: "{count} jobs, none of which waits",
  },
  jobsOverdue: {
    one: "one job is overdue, since no gateway runs: {names}",
    other: "{count} jobs are overdue, since no gateway runs: {names}",
  },
  jobsMissed: "missed, and not caught up: {names}",
  jobsFailed: "went wrong the last time: {names}",
  jobsUnserved: "for a chat that nobody may write in: {names}",
  seeJobs: "See: miniclaw cron list",
  startGateway: "Start it: miniclaw gateway (always: miniclaw service install)",
  allowOrRemove:
    "Allow the person in channels.telegram, or remove it: miniclaw cron remove {id}",
  unreadable: "can't be read: {names}",
  setItAside:
    "Correct it, or have it set aside with: miniclaw doctor --fix; nothing is deleted",
  nowSetAside: "couldn't be read, and is kept as {names}",
  // Sessions.
  sessionsNone: "there is no conversation yet",
  sessionsGood: {
    one: "{count} conversation can be read",
    other: "{count} conversations can be read",
  },
  // Skills.
  skillsSame: "none that was added has changed since",
  skillsChanged: "changed since they were added: {names}",
  lookAtSkills:
    "Look at them, and add them again if that is well: miniclaw skills show {name}",
  // Model.
  modelOffline: "simple rules answer, without a model",
  modelNone: "no model is chosen: simple rules answer",
  chooseModel: "Choose one with: miniclaw onboard",
  modelNoKey: "there is no key for {provider}",
  giveKey: "Give it with: miniclaw onboard",
  modelCalls: "{model} answers in {milliseconds} ms and calls tools",
  modelTalks:
    "{model} answers in {milliseconds} ms, but doesn't call a tool when asked to",
  modelThinks:
    "{model} answers in {milliseconds} ms, but used all {tokens} tokens before it called a tool",
  modelToolless: "{model} can't call tools: its service refuses them",
  chooseCaller:
    "It can talk, but not act. Choose one that calls tools: miniclaw onboard",
  chooseSwifter:
    "It may still do so when it is given more. Else choose another: miniclaw onboard",
  // Telegram.
  telegramOff: "the channel is switched off",
  telegramBot: "the token belongs to {name}",
  telegramAlone: "the token belongs to {name}, but nobody may talk to it",
  allowPeople: "Say who may, in channels.telegram.allow_from: miniclaw onboard",
} as const;
