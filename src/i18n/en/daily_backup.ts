/** What is said of backups that are made by themselves. */
export const texts = {
  cannot: "Cannot keep backups in {folder}: {reason}",
  apart: "expected a folder of its own, outside the workspace",
  apartHint:
    "The agent could read your keys in it. Choose another: miniclaw config set backup.folder PATH",
  noFolder: "expected a folder, found none",
  noFolderHint:
    "Plug in its disk or make the folder, or choose another: miniclaw config set backup.folder PATH",
  off: "none is made by itself",
  offHint: "For one every day: miniclaw config set backup.enabled true",
  last: "the last one is of {at}, in {folder}",
  none: "none was made yet in {folder}",
  stale: "the last one is of {at}, two days ago or more",
  whileHint: "The gateway makes them while it runs: miniclaw status",
  failed: "the one of {at} failed: {reason}",
  failedHint: "It is tried again every hour while the gateway runs",
} as const;
