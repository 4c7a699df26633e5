import type { CommandSpec } from "../command.ts";

/** `miniclaw backup`. */
export const backupCommand: CommandSpec = {
  kind: "command",
  name: "backup",
  brief: "Keep configuration, workspace and state in one archive",
  options: {
    "no-secrets": {
      brief: "Leave keys and tokens of the configuration out",
    },
    keep: {
      value: "N",
      brief: "Delete all but the newest N backups of that folder",
    },
  },
  args: [{
    name: "PATH",
    values: "file",
    optional: true,
    brief: "A new file, or a folder for one named by the time (UTC); " +
      "default: this folder",
  }],
  examples: [
    "miniclaw backup",
    "miniclaw backup ~/backups --keep 7",
    "miniclaw help backup",
  ],
  load: async () => (await import("./backup.ts")).backup,
};

/** `miniclaw restore`. */
export const restoreCommand: CommandSpec = {
  kind: "command",
  name: "restore",
  brief: "Put a backup back, checked before anything is written",
  options: {
    force: {
      brief: "Also where a home exists: it is kept in a folder of the home",
    },
  },
  args: [{
    name: "PATH",
    values: "file",
    brief: "A file that miniclaw backup wrote",
  }],
  examples: [
    "miniclaw restore miniclaw-backup-2026-11-20-093200.tar.gz",
    "MINICLAW_HOME=~/other miniclaw restore backup.tar.gz",
  ],
  load: async () => (await import("./restore.ts")).restore,
};
