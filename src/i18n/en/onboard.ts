/** The guide through the set-up: its frame, and answers that several questions share. */
export const texts = {
  cannotAsk: "Cannot ask questions: expected a terminal, got a pipe or a file",
  takeDefaults:
    "To take the defaults without questions: miniclaw onboard --yes",
  cannotRead: "Cannot read {path}: {reason}",
  checkPathOrSet:
    "Check the path given with --config; to create a file there, set MINICLAW_CONFIG_PATH to it",
  correctOrForce:
    "Correct the file, or begin anew and keep the old one beside it: miniclaw onboard --force",
  changedMeanwhile: "Cannot write {path}: somebody changed it in the meantime",
  runAgain: "Nothing was written; run miniclaw onboard again",
  left: "Set-up left: nothing was changed",
  welcome: "Welcome to miniclaw",
  firstTime:
    "A few questions, then your agent answers.\nEnter takes what is shown; Escape leaves, and nothing is changed.",
  anotherTime:
    "Nothing is changed before you say so at the end.\nEnter takes what is shown; Escape leaves.",
  whatIsSetUp: "What is set up",
  whatToChange: "What would you like to change?",
  changeSource: "Where the answers come from",
  beginTelegram: "Set up Telegram",
  finishTelegram: "Finish setting up Telegram",
  changeTelegram: "Change Telegram",
  changeTimeZone: "Your time zone",
  startOver: "Start over",
  startOverHint: "keys are kept, and the old settings beside the new",
  leaveAll: "Leave everything as it is",
  askTimeZone: "Your time zone, for dates and reminders",
  unknownTimeZone: "That time zone isn't known; it is named like Europe/Paris",
  yourSetUp: "This is your set-up",
  writeIt: "Write it?",
  didNotWork: "That did not work",
  whatNow: "What now?",
  tryAgain: "Try again",
  keepAnyway: "Keep it anyway",
  goBack: "Go back and choose something else",
  keepIt: "Keep it",
  pasteAnother: "Paste another one",
  staysThere: "It stays where it is and isn't copied into the settings.",
} as const;
