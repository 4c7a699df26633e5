/** What goes wrong with the services that answer, and what to do about it. */
export const texts = {
  letIn: "Cannot ask {name}: expected to be let in, got {got}",
  credit: "Cannot ask {name}: expected credit in the account, got {got}",
  ownModel: "Cannot ask {name}: expected a model it has, got {got}",
  accepted: "Cannot ask {name}: expected the request to be accepted, got {got}",
  answer: "Cannot ask {name}: expected an answer, got {got}",
  answerGotText: 'Cannot ask {name}: expected an answer, got "{text}"',
  answerGotPiece:
    'Cannot ask {name}: expected an answer, got a piece that isn\'t JSON, near "{text}"',
  answerGotNothing: "Cannot ask {name}: expected an answer, got nothing",
  page: "an HTML page",
  pageTitled: 'an HTML page "{title}"',
  httpSaid: "HTTP {status} ({text})",
  errorInside: "an error inside HTTP {status}",
  errorInsideSaid: "an error inside HTTP {status} ({text})",
  cutOff:
    "Cannot ask {name}: expected the whole answer, got one that was cut off",
  askAgain: "Ask again; if it stays like this, choose another model",
  silence:
    "Cannot ask {name}: expected a piece of the answer within {seconds} s, got silence",
  allowMoreTime: "If the model is only slow: {command}",
  unreachable: "Cannot reach {name}: expected an answer from {host}, got {why}",
  noReason: "no reason",
  noModelNamed: "Cannot ask {name}: expected a model's name, got none",
  chooseModel: "Choose one: miniclaw config set agent.model NAME",
  chooseModelOf:
    "Choose one: miniclaw config set agent.model NAME; you have: {known}",
  leaveAlone: {
    one:
      "It asks to be left alone for {count} minute: try again then, or choose another model",
    other:
      "It asks to be left alone for {count} minutes: try again then, or choose another model",
  },
  addCredit:
    "The account has no money left: add credit at the provider's site, or choose another: miniclaw config set agent.provider NAME",
  chooseItsModel: "Choose one it has: miniclaw config set agent.model NAME",
  tooMany: "Too many requests: wait a minute, or choose another model",
  checkAddress: "Check providers.{name}.base_url: {url}",
  theirTrouble:
    "The trouble is on the service's side: try again later, or choose another model",
  tooLong:
    "The conversation is too long for this model: lower agent.context_tokens, or start anew",
  notPulled:
    'Cannot ask {name}: expected the model "{model}", got HTTP 404: it isn\'t pulled',
  pull: "Fetch it with: ollama pull {model}",
  pullOr: "Fetch it with: ollama pull {model}; you have: {known}",
  notOllama:
    "Is there an Ollama server? Check providers.{name}.base_url: {url}, without /v1 or /api",
  tooBig:
    "Choose a smaller model: miniclaw config set agent.model NAME, or lower providers.{name}.num_ctx",
  signIn: "For a model in Ollama's cloud, sign in with: ollama signin",
  startOllama: "Is it running? Start it with: ollama serve",
  setKey:
    "Set its key: miniclaw config set providers.{name}.api_key - (a key in the environment goes before the one in the file)",
  checkNetwork: "Check the network, and providers.{name}.base_url: {url}",
  noKey:
    "Cannot ask {name}: expected a key in providers.{name}.api_key, got none",
  oddKey:
    "Cannot ask {name}: expected a key of letters, digits and signs in providers.{name}.api_key, got one with a space or an unusual character",
  noSuchType:
    'Cannot use providers.{name}.type: expected one of {known}, got "{type}"',
  noVectors:
    'Cannot make vectors with {name}: expected a provider with models, got "offline"',
} as const;
