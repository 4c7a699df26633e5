/** The configuration: what is wrong with it, and what was expected in it. */
export const texts = {
  cannotRead: "Cannot read the configuration {path}: {reason}",
  endsTooEarly:
    "Cannot read the configuration {path}: expected JSON, found its end too early",
  mistakeAt:
    "Cannot read the configuration {path}: expected JSON, found a mistake at line {line}, column {column}",
  notAnObject:
    "Cannot read the configuration {path}: expected JSON, found something that isn't an object in braces",
  correctFile: "Correct the file, or move it away and run: miniclaw onboard",
  correctValue: "Correct it in {path}, or delete it there for its default",
  noSuchFile: "Cannot read {path}: no such file",
  checkPath: "Check the path given with --config",
  unknownKey: 'Cannot find the key "{key}"',
  knownHere: "Known here: {names}",
  nothingKnown: "Known here: nothing",
  unknownProvider: 'Cannot find the provider "{name}"',
  addWhole: "Add it whole: {command}",
  missingSecret:
    'Cannot set "{key}": expected a value on standard input, got nothing',
  isNow: "{key} is now {value}",
  wholeConfig: "the configuration",
  chat: 'a chat such as "telegram:123"',
  emptyText: 'nothing ("")',
  filledText: "a text that isn't empty",
  flag: "true or false",
  folder: 'a folder such as "/mnt/disk/backups" or "~/backups"',
  inputAndOutput: 'an "input" and an "output"',
  object: "an object",
  objectOfType: 'an object with a "type" of {types}',
  oneOf: "one of {names}",
  plainText: "a text without line breaks or other control characters",
  price: "a price for a million tokens",
  priceFromZero: "a price of 0 or more",
  providerAndModel: 'a "provider" and a "model"',
  providerOfType: 'a provider whose "type" is {types}',
  safeAddress:
    "an https address without a password in it (plain http only to this machine or a private network)",
  telegramId: "a Telegram user id",
  telegramIds: "a list of Telegram user ids",
  text: "a text",
  textList: "a list of texts",
  timeOfDay: 'a time such as "22:00"',
  timeZone: 'a time zone such as "Europe/Paris"',
  noEffect: 'Unknown key "{path}" is kept but has no effect',
  noEffectBut:
    'Unknown key "{path}" is kept but has no effect; did you mean "{guess}"?',
  wasReadable: "{path} was readable by others; its mode is 0600 now",
} as const;
