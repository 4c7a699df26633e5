/** What is said of the conversations. */
export const texts = {
  none: "There are no conversations yet",
  listed: {
    one: "{id}  {used} UTC  1 message",
    other: "{id}  {used} UTC  {count} messages",
  },
  deleted: "Deleted {id}",
  user: "[{at}] user",
  assistant: "[{at}] assistant",
  tool: "[{at}] tool",
  cannotRead: 'Cannot read the session "{id}"',
  lookAt: "Look at {path}, or delete it",
  cannotFind: 'Cannot find the session "{id}"',
  seeList: "See: miniclaw sessions list",
  nameTooLong: 'Cannot use the session "{start}…": expected a shorter name',
  fileName: "Its file's name would have {letters} of {most} letters",
} as const;
