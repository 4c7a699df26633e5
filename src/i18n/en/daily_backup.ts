/** What is said of backups that are made by themselves. */
export const texts = {
  cannot: "Cannot keep backups in {folder}: {reason}",
  apart: "expected a folder of its own, outside the workspace",
  apartHint:
    "The agent could read your keys in it. Choose another: miniclaw config set backup.folder PATH",
  noFolder: "expected a folder, found none",
  noFolderHint:
    "Plug in its disk or make the folder, or choose another: miniclaw config set backup.folder PATH",
} as const;
