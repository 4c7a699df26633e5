/** What stands around any question on a terminal. */
export const texts = {
  no: "No",
  noFirst: "{question} [y/N]: ",
  noWords: "n no",
  number: "Number [1]: ",
  prompt: "{question}: ",
  promptWith: "{question} [{initial}]: ",
  typeNumber: "Type a number from 1 to {most}",
  typeYesOrNo: "Type y or n",
  withKeys: "{question} (↑/↓, Enter)",
  yes: "Yes",
  yesFirst: "{question} [Y/n]: ",
  yesWords: "y yes",
} as const;
