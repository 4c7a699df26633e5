/** What is said in a chat beside the agent's own answers. */
export const texts = {
  gaveUp:
    "I gave up on your message “{words}”: miniclaw broke down {crashes} times while working on it. Please try it in other words, or in smaller steps.",
  setAside: "Set aside after {crashes} crashes",
  stoppedHere: "(stopped)",
  cutOff: "The answer was cut off: agent.max_tokens is reached",
  maxRounds:
    "Stopped after {rounds} tool rounds: agent.max_iterations is reached",
  goOn:
    'Go on with a new message such as "go on", or raise agent.max_iterations',
  stuck:
    'Stopped: the model repeated the same failing call of "{tool}" {times} times',
  askOtherwise: "Ask in other words, or try another model",
  modelRefused: 'The model "{model}" refused to answer',
  putOtherwise: "Put it in other words, or choose another model",
  modelSilent: 'The model "{model}" gave no answer',
  tryAgain: "Try again, or choose another model: miniclaw help models",
  noModelYet:
    "No model is set up yet, so simple rules answer. To set one up: miniclaw onboard",
  noModelSet: 'Cannot ask {provider}: "agent.model" is not set',
  providerGone:
    "Cannot ask {name}: expected a provider of the configuration, got one that isn't in it any more",
  chooseAnother:
    "Choose another for this chat: /model NAME, or the list beside the message on the page",
  withHint: "{message}. {hint}",
  workEnded: "[{name}] {title}\n{text}",
  workUnfinished: "{text}\nError: Not done after {rounds} tool rounds",
  workStuck: "{text}\nError: Stopped, since {tool} kept failing",
  workStopped: "Stopped",
  workLost:
    "[{name}] {title}\nIt wasn't done when miniclaw ended, and it isn't begun again by itself.",
  cannotAsk: "Cannot ask the model",
  cannotLook: "Cannot look at HEARTBEAT.md",
  cannotGoOnChat: "Cannot go on with this message",
  cannotGoOnJob: "Cannot go on with this job",
  cannotGoOnNamedJob: "Cannot go on with job {job}",
  cannotGoOnHeartbeat: "Cannot go on with this look at HEARTBEAT.md",
  cannotGoOnTask: "Cannot go on with this task",
  cannotGoOnNotes: "Cannot go on with these notes",
  limitOfDay: "{what}: {key} allows {most} tokens a day, and {used} are used",
  limitOfRun: "{what}: {key} allows {most} tokens a run, and {used} are used",
  limitOfTurn: "{what}: {key} allows {most} tokens a turn, and {used} are used",
  limitHint: "{when}. To allow more: {command}",
  tomorrow: "It goes on tomorrow at {time} ({timezone})",
  nextRun: "Its next run counts from 0",
  newMessage: "A new message counts from 0",
  nearLimitOfDay:
    "{used} of the {most} tokens that {key} allows a day are used ({percent} %)",
  nearLimitOfRun:
    "{used} of the {most} tokens that {key} allows a run are used ({percent} %)",
  nearLimitOfTurn:
    "{used} of the {most} tokens that {key} allows a turn are used ({percent} %)",
  cannotWrite: "Cannot write to the home: {why}",
  cannotOpenJournal: "Cannot open the journal: {why}",
  theDiskIsFull: "the disk is full",
  freeDisk:
    "Free some space; what was accepted before is kept, and gone on with",
  lookAtDisk: "Look at the disk of the home; what was accepted before is kept",
  lookAtJournal:
    "Look at {folder}: what was accepted and not answered yet is kept there",
  stopping: "Cannot take the message: miniclaw is stopping",
  sendAgain: "Send it again in a moment",
} as const;
