/** What is said while the program is replaced by a newer one. */
export const texts = {
  cannot: "Cannot upgrade: {reason}",
  cannotAt: "Cannot upgrade {path}: {reason}",
  cannotBack: "Cannot roll back: {reason}",
  oneOf: 'Cannot use "--{other}" beside "--{one}": expected one of them',
  unchanged: "Nothing was changed",
  nothing: "nothing",
  newFormat: "expected an index of format {known}, got one of format {found}",
  newFormatHint:
    "This version is too old to read it: install the new one by install.sh",
  noIndex: "expected an index of releases at {url}, got something else",
  checkAddress:
    "See whether the address is right: miniclaw config get upgrade.index_url",
  tooMuch: "expected at most {most} bytes from {url}, got more",
  noAnswer: "expected {url} to answer, got {found}",
  silence: "nothing for {seconds} s",
  notReached:
    "Nothing was changed. See whether this machine reaches it, and try again",
  redirects: "expected {url} to lead somewhere, got ever more redirects",
  unsafe:
    "expected an https address without a password in it (plain http only to this machine or a private network), got {url}",
  noAsset:
    "expected an executable for {target} in the release {version}, got {others}",
  buildIt: "Nothing was changed. Build it from its sources: deno task compile",
  otherEngine:
    "For the one that isn't experimental: MINICLAW_ENGINE=v8 miniclaw upgrade",
  unknownEngine: "expected v8 or quickjs in MINICLAW_ENGINE, got {found}",
  short: "expected {size} bytes of {file}, got {found}",
  brokeOff: "Nothing was changed. The connection broke off: try again",
  wrongSum: "expected {file} with the sum {wanted}, got {found}",
  tampered:
    "Nothing was changed. Try again; where it stays so, the release is broken, or somebody tampers with it",
  notPacked: "expected an executable packed by gzip, got another file",
  wrongSize: "expected an executable of {size} bytes, got another size",
  wontStart:
    'expected an executable that starts here and says "{wanted}", got {found}',
  noLeave: "expected to be allowed to write to {folder}, got no leave",
  noLeaveHint:
    "Run it as who owns that folder, or install a miniclaw of your own: install.sh puts it into ~/.local/bin",
  busy: "another upgrade is at it",
  waitHint: "Wait until that is done",
  noPrevious: "expected the version before as {path}, found none",
  keptBy: "It is kept there by: miniclaw upgrade",
  brokenPrevious: "expected {path} to say its version, got {found}",
  fromSources:
    "expected an executable, got miniclaw as Deno runs it from its sources",
  pull: "Here it is done by: git -C {folder} pull",
  reload: "Here it is done by: deno run -A -r {module}",
  fetchSources:
    "Fetch the sources anew from {url}; for a container, its new image",
  older: "expected a newer release than {current}, got {version}",
  downgradeHint: "To go back to it all the same: miniclaw upgrade --downgrade",
  upToDate: "This is miniclaw {version}, the newest release: nothing to do",
  ahead: "This is miniclaw {current}; the newest release is {version}",
  available: "This is miniclaw {current}; there is {version}",
  toTake: "To take it: miniclaw upgrade",
  fetching: "Fetching miniclaw {version} ({size}) for {current}…",
  backedUp: "Your home was backed up to {path}",
  inPlace: "miniclaw {version} is in place: {path}",
  kept: "The version before is kept; to go back: miniclaw upgrade --rollback",
  wontStartHint: "Should the new one not even start: {command}",
  rolledBack: "miniclaw {version} is back: {path}",
  otherKept: "The other one is kept as {path}",
  restarted: "The service was restarted, and is ready",
  stillOld:
    "A gateway of the version before still runs: end it, and start it again",
  stillOldService:
    "The service still runs the version before. To restart it: systemctl --user restart miniclaw",
  unitHint: "To bring the service's unit up to date: miniclaw service install",
  notReady:
    "miniclaw {version} is in place, but the service didn't get ready: {reason}",
  notReadyHint:
    "See why: journalctl --user -u miniclaw -n 30. To go back: miniclaw upgrade --rollback",
} as const;
