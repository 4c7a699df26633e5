/** What is said of the notes. */
export const texts = {
  addedLong: "Added to MEMORY.md",
  addedToday: "Added to today's note",
  changedLong: "MEMORY.md is changed",
  changedToday: "Today's note is changed",
  sameLong: "MEMORY.md is as it was",
  sameToday: "Today's note is as it was",
  emptyLong: "Nothing is in MEMORY.md yet",
  emptyToday: "Nothing is in today's note yet",
  noEditor:
    "Cannot edit: expected an editor in $VISUAL or $EDITOR, got nothing",
  nameEditor: "Name one first, such as: export EDITOR=nano",
  editorFailed:
    "Cannot edit: expected {editor} to end well, got the exit code {exit}",
  editorMissing:
    "Cannot edit: expected {editor} to end well, got a program that can't be started",
  whichEditor: "The editor is what $VISUAL, or else $EDITOR, names",
  nothingToForget: 'Cannot forget: expected "--query QUERY", got nothing',
  noneHolds: "No note holds every word of that",
  wouldGo: "This would be removed:",
  removeThese: { one: "Remove it?", other: "Remove these {count}?" },
  removed: { one: "Removed 1 entry", other: "Removed {count} entries" },
  undo: "The old {note} is kept; to bring it back: {command}",
  nothingToRank: 'Cannot rank: expected "--query QUERY", got nothing',
  noneFits: "No note fits that",
  score: "SCORE",
  date: "DATE",
  source: "SOURCE",
  text: "TEXT",
  noneRecent: {
    one: "No notes today",
    other: "No notes in the last {count} days",
  },
  replaced: "MEMORY.md is replaced",
  written: "MEMORY.md is written",
  noText: "Cannot note it: expected a text, got nothing",
  leadsOut:
    "Cannot use {note}: expected a file in {folder}, got a link that leads out of it",
  noFile: "Cannot use {note}: expected a file in {folder}, got something else",
  putFile: "Put the file itself there instead",
} as const;
