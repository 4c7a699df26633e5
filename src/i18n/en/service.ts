/** What `miniclaw service` says. */
export const texts = {
  written: "The unit was written: {path}",
  replaced: "The unit was brought up to date: {path}",
  unchanged: "The unit is up to date: {path}",
  runs: "The service runs, and starts again by itself",
  runsNot: "It doesn't run yet. {why}. Then:",
  unreached: "Your systemd can't be reached from here",
  unreachedWhy: "Your systemd can't be reached from here ({complaint})",
  taken: "A gateway that isn't the service runs already; end it first",
  linger:
    "It ends when you log out, and starts when you log in. To have it run from the start of the machine on: loginctl enable-linger {user}",
  unseen:
    "The service doesn't see {name} of this shell: put it into the configuration (miniclaw help service)",
  log: "Its log: journalctl --user -u miniclaw -f",
  writeEdited: "The unit was changed by hand ({path}). Write it anew?",
  writeForeign: "The unit isn't from miniclaw ({path}). Write it anew?",
  removeEdited:
    "The unit was changed by hand ({path}). Remove it all the same?",
  removeForeign:
    "The unit isn't from miniclaw ({path}). Remove it all the same?",
  none: "There is no service to remove: {path} doesn't exist",
  removed: "The unit was removed: {path}",
  filesStay: "Your files stay in {root}",
  endIt:
    "Your systemd can't be reached from here ({complaint}). If the service still runs, end it with: systemctl --user stop {unit}",
  startFails:
    "Cannot start the service: systemctl --user {verb} says {complaint}",
  seeLog: "See why with: journalctl --user -u miniclaw -n 30",
  badProgram:
    "Cannot make a service: expected a program's path without quotes and backslashes, got {program}",
  moveProgram: "Move the program, then try again",
  notLinux: "Cannot make a service: expected Linux with systemd, got {os}",
  onMacos:
    "On macOS write a LaunchAgent (~/Library/LaunchAgents/miniclaw.plist with RunAtLoad and KeepAlive; man launchd.plist) that runs: {command}",
  onWindows:
    "On Windows create a task in the Task Scheduler that runs at log-on: {command}",
  elsewhere: "Have your init system run: {command}",
  noHome: "Cannot find a home folder: HOME is not set",
  setHome: "Set HOME to your home folder",
  noSystemctl: "Cannot make a service: expected systemd, found no systemctl",
  runGateway: "Have your init system, or a container, run: miniclaw gateway",
} as const;
