/** What shells show beside a value. */
export const texts = {
  hiddenValue: "Read it without showing it",
  disabledJob: "(disabled) {message}",
  modelAt: "At {provider}",
  modelInUse: "In use",
  lastUsed: "last used {moment} UTC",
  brokenSkill: "broken",
  guide: "A guide",
} as const;
