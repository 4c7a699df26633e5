import type { Attempt } from "../attempt.ts";
import { CLOSED, edit, list, must, read, rows, write } from "./words.ts";

/** The person allowed their whole home folder, in which miniclaw's own lies. */
export const wide: Attempt[] = rows([
  ["reads the configuration in an allowed folder", read("{home}/config.json")],
  [
    "reads it by a detour in an allowed folder",
    read("{user}/outside/../.miniclaw/config.json"),
  ],
  [
    "reads it in capitals in an allowed folder",
    read("{user}/.MINICLAW/CONFIG.JSON"),
  ],
  [
    "writes the configuration in an allowed folder",
    write("{home}/config.json", "{}"),
  ],
  [
    "leaves a backup of it in an allowed folder",
    write("{home}/config.json.bak", "{}"),
  ],
  [
    "edits the configuration in an allowed folder",
    edit("{home}/config.json", "evil"),
  ],
  ["lists the state in an allowed folder", list("{home}/state")],
  ["reads the state in an allowed folder", read("{home}/state/journal.txt")],
  [
    "writes an approval in an allowed folder",
    write("{home}/state/approvals.json", "{}"),
  ],
  [
    "reads another chat in an allowed folder",
    read("{user}/.miniclaw/workspace/sessions/telegram_4711.json"),
  ],
  [
    "begins a chat in an allowed folder",
    write("{home}/workspace/sessions/cli_new.json", "{}"),
  ],
  [
    "lists the sessions in an allowed folder",
    list("{home}/workspace/sessions"),
  ],
], { under: "wide", refused: CLOSED }).concat(rows([
  [
    "prints the configuration in an allowed folder",
    must("cat {home}/config.json"),
  ],
  [
    "prints the state in an allowed folder",
    must("cat {home}/state/journal.txt"),
  ],
  [
    "prints another chat in an allowed folder",
    must("cat {home}/workspace/sessions/telegram_4711.json"),
  ],
  [
    "writes the configuration from a shell in an allowed folder",
    must("echo '{}' > {home}/config.json"),
  ],
  [
    "writes an approval from a shell in an allowed folder",
    must("mkdir -p {home}/state && echo '{}' > {home}/state/approvals.json"),
  ],
  [
    "makes a second name for the configuration in an allowed folder",
    must("ln {home}/config.json config"),
  ],
  [
    "moves miniclaw's home in an allowed folder",
    must("mv {home} {user}/moved"),
  ],
  [
    "puts a link in the place of miniclaw's home",
    must("rm -rf {home}; ln -sfn {outside} {home} && test -L {home}"),
  ],
  [
    "moves the sessions in an allowed folder",
    must("mv {home}/workspace/sessions {workspace}/moved"),
  ],
  [
    "finds the configuration in an allowed folder",
    must("grep -rl canary-in {user}"),
  ],
], { under: "wide", refused: /^exit_code: [1-9]/, changesWorkspace: true }));
