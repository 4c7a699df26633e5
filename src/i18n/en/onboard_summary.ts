/** What a set-up comes to, what was written, and what is still missing. */
export const texts = {
  answersFrom: "Answers from",
  key: "Key",
  timeZone: "Time zone",
  settingsIn: "Settings in",
  notesIn: "Notes in",
  noModelYet: "no model yet: simple built-in answers",
  source: "{provider}, model {model}",
  sourceOfEnvironment: "{provider}, model {model} (MINICLAW_MODEL says so)",
  noKeyNeeded: "none needed",
  keyStays: "{mask} (stays in {variable})",
  noKey: "none{#key}",
  telegramOff: "not set up",
  telegramBegun: "not finished: {missing}",
  telegramReady: "token {token}, listens to {people}",
  webPage: "Web page",
  webReady: "log in with the token {token}",
  isSetUp: "miniclaw is set up in {home}",
  wasSetUp: "miniclaw was set up already in {home}; nothing was changed",
  written: "Written: {paths}",
  kept: "Left as it was: {paths}",
  fromOffline: "Answers from: the offline provider (no model yet)",
  fromSource: "Answers from: {provider}, model {model}",
  next: "Next: {command}",
  keyNotUsed:
    'A key for {provider} is set, but the settings say "offline". To use it: miniclaw onboard --yes --force',
  noKeyFound:
    "No key was found, so the answers are simple built-in ones. For a real model: miniclaw onboard",
  noKeyFor:
    "No key for {provider} was found. Where it needs one: miniclaw config set providers.{provider}.api_key -",
  finishTelegram:
    "Telegram is not finished: {missing}. To finish it with questions: miniclaw onboard",
  namePeople:
    "Or by hand, with your number in Telegram: miniclaw config set channels.telegram.allow_from NUMBER",
  switchOn:
    "Then switch it on: miniclaw config set channels.telegram.enabled true",
} as const;
