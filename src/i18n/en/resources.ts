/** What the API says of what can't be found or changed. */
export const texts = {
  changedMeanwhile: "It was changed meanwhile, so nothing was written",
  isAnswering:
    "Cannot delete the conversation: an answer is being written in it",
  loadAgain: "Load it again and make your change there",
  noPlainFile:
    "Cannot use {path}: expected a file, got a link, a folder or a pipe",
  noVersion: "There is no earlier version {version}",
  nothingToUndo: "There is no earlier version to go back to",
  slowModels: {
    one: "The service did not list its models within a second",
    other: "The service did not list its models within {count} seconds",
  },
  stopFirst: "Stop the answer first, or wait for its end",
  unknownJob: 'There is no job "{id}"',
  unknownNote: 'There is no note "{name}"',
  unknownSkill: 'There is no skill "{name}"',
} as const;
