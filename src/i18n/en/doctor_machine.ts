/** What `doctor` finds about the program and the machine it runs on. */
export const texts = {
  // Version.
  compiled: "miniclaw {version}, one executable with Deno {deno}",
  bundled: "miniclaw {version}, a bundle, run by Deno {deno}",
  fromSources: "miniclaw {version} from its sources, run by Deno {deno}",
  denoTooOld: "miniclaw {version} needs Deno {oldest} or later, this is {deno}",
  upgradeDeno: "Bring it up to date with: deno upgrade",
  // Permissions.
  permissionsRight:
    "Deno keeps this process from native libraries and from programs such as rm and sudo",
  permissionsWide: "Deno lets this process do everything, as with deno run -A",
  permissionsMissing: "Deno denies this process what it needs: {names}",
  narrow:
    "Narrow it with: deno task install (or start with deno task miniclaw)",
  startRightly: "Start it with: deno task miniclaw",
  // Sandbox.
  sandboxHolds: "tools run in processes that may only do what they need",
  sandboxLeaks: "a tool's process could read {path}, which it must not",
  reportLeak: "Don't use miniclaw like that; please report it",
  // Jail.
  jailHolds: "programs run in bubblewrap, within limits",
  jailUnlimited:
    "programs run in bubblewrap, without limits: prlimit is missing",
  jailOff: 'programs run without a jail: "tools.exec.isolation" is "none"',
  turnJailOn:
    "Put them into one: miniclaw config set tools.exec.isolation auto",
  noPrograms: "no program runs: {reason}",
  plainPrograms: "only plain programs run: {reason}",
  execOff: 'no program runs: "tools.exec.enabled" is false',
  bubblewrapMissing: "bubblewrap (bwrap) is not installed",
  bubblewrapLinux: "bubblewrap exists only for Linux",
  allowNamespaces:
    "The system keeps user namespaces from miniclaw: allow them (Ubuntu: kernel.apparmor_restrict_unprivileged_userns; a container: its settings)",
  installWith: "Install it with: {command}",
  installPackage:
    "Install the package {name} with your system's package manager",
  // Disk.
  diskNone: "there is no {path} yet to write to",
  diskWritable: "{path} can be written to",
  diskFree: "{size} are free",
  diskLow: "only {size} are free for {path}",
  freeSome: "Free some space",
  // Memory.
  memoryUnknown: "this system doesn't say how much is free",
  memoryEnough: "{free} of {total} are free; a gateway takes about {needed}",
  memoryWithGateway: "{free} of {total} are free; the gateway takes {used}",
  memoryLow: "only {free} of {total} are free; a gateway takes about {needed}",
  memoryCapped:
    "this process may use {limit} at most; a gateway takes about {needed}",
  memoryNoSwap:
    "{free} of {total} are free, and there is no swap: one large program can have the gateway killed",
  endOthers: "End what you don't need, or add memory or swap",
  raiseLimit:
    "Raise the limit of the container (--memory) or of the service (MemoryMax=)",
  addSwap: "Add swap, compressed in memory, as SD cards wear out.",
  // Clock.
  clockRight: "it is right, zone {zone}",
  clockAlone: "{time} UTC, zone {zone}; compared with no other clock",
  clockFast: {
    one: "it is {count} minute fast: reminders and certificates depend on it",
    other:
      "it is {count} minutes fast: reminders and certificates depend on it",
  },
  clockSlow: {
    one: "it is {count} minute slow: reminders and certificates depend on it",
    other:
      "it is {count} minutes slow: reminders and certificates depend on it",
  },
  clockLost:
    "it says {time}, which is long past: reminders and certificates depend on it",
  zoneUnset:
    'no "agent.timezone" is set, and this machine is on UTC: times are meant in it',
  setZone: "Set yours with: {command}",
  setClock:
    "Set it by the network: timedatectl set-ntp true, or your system's settings",
} as const;
