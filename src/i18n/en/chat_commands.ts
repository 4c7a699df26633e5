/** What chat commands answer, and how the person is asked for leave. */
export const texts = {
  noCommand: "There is no command /{name}. /help lists them.",
  noCommandGuess: "There is no command /{name}. Did you mean /{guess}?",
  hello: `Hello! I am your agent. Write to me as you would to a person.
Try:
- Remember that the bins go out on Thursdays
- What do you know about the bins?
- List the files in my workspace

/help shows the commands.`,
  fresh: "A fresh conversation begins here. What I noted before stays.",
  stopped: "Stopped.",
  stoppedWork: "Stopped {name}: {title}",
  nothingRuns: "Nothing is running in this chat.",
  modelInUse: "This chat uses {model} ({provider}).",
  modelChosen: "From now on this chat uses {model} ({provider}).",
  noModel: 'There is no model "{name}" here.',
  noModelGuess: 'There is no model "{name}" here. Did you mean {guess}?',
  knownModels: "Known at {provider}:",
  moreModels: { one: "… and {count} more", other: "… and {count} more" },
  model: "Model: {model} ({provider})",
  conversation: {
    one: "Conversation: {id}, {count} message",
    other: "Conversation: {id}, {count} messages",
  },
  answering: "Answering since {moment}",
  background: "In the background:",
  noBackground: "In the background: nothing",
  work: "- {name}: {title} (since {moment})",
  tokensToday: "Tokens today: {tokens}",
  tokensTodayOf: "Tokens today: {tokens} of {limit} (limits.tokens_per_day)",
  estimated: "{tokens} of them estimated",
  littleCost: "less than 0.01 {currency}",
  sayApprove: "Say /approve CODE, or /approve CODE always.",
  sayDeny: "Say /deny CODE.",
  nothingWaits:
    "Nothing waits under that code here: it was answered, or it lapsed.",
  notYours: "Only the person who was asked can answer that.",
  refused: "Refused: {call}",
  allowedOnce: "Allowed this once: {call}",
  allowedAlways: "Allowed from now on: {program}",
  allowedOnlyOnce: "Allowed this once: {call}. It can't be allowed for good.",
  deadButton: "This button does nothing any more.",
} as const;
