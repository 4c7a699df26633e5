/** What is said of errors that don't explain themselves. */
export const texts = {
  error: "Error: {message}",
  narrowed: "miniclaw was started with narrower permissions than it needs",
  diskFull: "Cannot write: the disk is full",
  freeSpace: "Free some space and try again; nothing written before was lost",
  unknown: "Unknown error",
  cannotUse: "Cannot use {path}: {reason}",
  refused: "The system refused: {reason}",
  interrupted: "Interrupted",
} as const;
