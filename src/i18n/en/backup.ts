/** What is said of backups and of putting them back. */
export const texts = {
  made: "Backed up to {path} ({size})",
  holds: "In it: {content}",
  workspaceFiles: {
    one: "{count} file of the workspace",
    other: "{count} files of the workspace",
  },
  stateFiles: {
    one: "{count} file of the state",
    other: "{count} files of the state",
  },
  withKeys:
    "Your keys are in it, notes and conversations as they are: keep it where only you can read it",
  withoutKeys:
    "The configuration's keys are not; notes and conversations are, as they are, with whatever was said in them",
  leftOutValue: "Left out: the value of {key}",
  leftOut: "Left out: {path} ({why})",
  aLink: "a link",
  nameIsNoText: "its name is no text",
  deletedOld: "Deleted the old backup {path}",
  putBack: "To put it back: miniclaw restore {path}",
  keepNeedsFolder:
    'Cannot use "--keep": expected a folder for backups, got a file\'s name',
  inWorkspace:
    "Cannot write the backup {path}: expected a place outside the workspace",
  agentCouldRead: "The agent could read your keys in it. Name another folder",
  noFolder: "Cannot write the backup {path}: there is no folder {folder}",
  makeFolder: "Make it first: mkdir -p {folder}",
  taken:
    "Cannot write the backup {path}: expected a new file, got one that is there",
  nameAnother: "Name another file: miniclaw backup PATH",
  noHome: "Cannot back up {root}: expected a home, found nothing to keep",
  beginOne: "To begin one: miniclaw onboard",
  tooMany: "Cannot back up: expected at most {most} files, got more",
  keepOutside: "Keep so many outside of the workspace",
  tooLarge:
    "Cannot back up {path}: expected less than 8 GiB, and 64 GiB in all",
  keepSuchOutside: "Keep such files outside of the workspace",
  brokenConfig:
    "Cannot leave out the secrets of {path}: expected JSON, got something else",
  correctConfig: "Correct the file, see: miniclaw config show",
  restored: "Restored {root}: {content}",
  asItWas: "It is as it was at {moment} UTC, of miniclaw {version}",
  kept: "What was {was} is kept as {is}",
  valueMissing: "Not in the backup: miniclaw config set {key} -",
  seeDoctor: "See whether all is well: miniclaw doctor",
  startAgain:
    "Then start it again: miniclaw gateway, or systemctl --user start miniclaw",
  gatewayRuns: "Cannot restore into {root}: a gateway runs there",
  endFirst: "End it first (systemctl --user stop miniclaw, or Ctrl-C)",
  noFile: "Cannot restore {path}: no such file",
  notAFile: "Cannot restore {path}: expected a file",
  nameBackup: "Name a file that came from: miniclaw backup",
  homeExists:
    "Cannot restore into {root}: expected an empty home, found {there}",
  addForce:
    "To put the backup in its place, and keep what is there aside, add --force. For another home, set MINICLAW_HOME",
  restoring: "Cannot use {root}: a backup is being restored into it",
  waitForIt: "Wait until that is done, and try again",
  refused: "Cannot restore: {fault}",
  takeAnother: "Nothing was changed. Take another backup",
  newerFormat: "expected a backup of format {format}, got one of format {got}",
  needsNewer: "A newer miniclaw made it: restore it with that version",
  tooManyBytes: "expected a smaller backup, got more",
  tooManyFiles: "expected at most {most} files, got more",
  strayPath: "expected paths below the home, got {path}",
  doublePath: "expected each path once, got {path} again",
  brokenManifest: "expected a backup with a sound manifest, got a broken one",
  changedManifest: "expected a manifest with the sum it had, got a changed one",
  linkInside: "expected plain files alone, got a link or a device: {path}",
  missing: "expected all that its manifest lists, missed {path}",
  otherArchive: "expected a backup that miniclaw made, got another archive",
  moreBehind: "expected nothing behind the archive's end, got more",
  changedFile: "expected files with the sums they had, got {path} changed",
  unlistedFile:
    "expected each file once and as its manifest lists it, got {path}",
  brokenGzip: "expected a whole .tar.gz archive, got a broken or another file",
  brokenTar: "expected a whole tar archive, got a broken one",
  largeTar: "expected an archive of small files",
} as const;
